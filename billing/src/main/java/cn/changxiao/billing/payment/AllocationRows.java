package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.collection.revision.CollectionRevisions;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes allocations, lowers the open items by them and adds them to the monthly totals, all set-based. */
@Singleton
class AllocationRows {

    private static final String INSERT = """
            INSERT INTO billing_allocation (allocation_id, payment_id, bill_id, unit_id, period, fee_item_id, sequence_no,
                counted_period, amount_fen, recorded_at, compound_id, counted_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** The guard is in the WHERE: an item that would fall below zero is not touched, and the count tells. */
    private static final String LOWER = """
            UPDATE billing_open_item o
            JOIN (SELECT a.unit_id, a.period, a.fee_item_id, a.sequence_no, SUM(a.amount_fen) AS amount_fen,
                    MAX(a.counted_period) AS counted_period
                FROM billing_allocation a WHERE a.allocation_id BETWEEN ? AND ?
                GROUP BY a.unit_id, a.period, a.fee_item_id, a.sequence_no) p
                ON p.unit_id = o.unit_id AND p.period = o.period AND p.fee_item_id = o.fee_item_id
                AND p.sequence_no = o.sequence_no
            SET o.open_fen = o.open_fen - p.amount_fen, o.counted_period = GREATEST(o.counted_period, p.counted_period)
            WHERE o.open_fen >= p.amount_fen
            """;

    private final Sql sql;
    private final Ids ids;
    private final CollectionMonths months;
    private final CarriedBills carriedBills;
    private final CollectionRevisions revisions;

    AllocationRows(
            Sql sql, Ids ids, CollectionMonths months, CarriedBills carriedBills, CollectionRevisions revisions) {
        this.sql = sql;
        this.ids = ids;
        this.months = months;
        this.carriedBills = carriedBills;
        this.revisions = revisions;
    }

    /** Needs the open items locked by this transaction. */
    void write(long issuer, List<Line> lines, LocalDateTime now) {
        if (lines.isEmpty()) {
            return;
        }
        long first = ids.block(lines.size());
        insert(first, lines, now);
        lower(first, lines);
        CollectionChanges changes = new CollectionChanges();
        lines.forEach(line -> line.addTo(changes));
        carriedBills.settle(issuer, lines, changes);
        months.add(issuer, changes);
        revisions.allocated(
                issuer,
                first,
                lines.stream().map(line -> line.allocation().counted()).toList(),
                now);
    }

    private void insert(long first, List<Line> lines, LocalDateTime now) {
        List<@Nullable Object[]> rows = new ArrayList<>(lines.size());
        for (Line line : lines) {
            OpenItem item = line.allocation().item();
            rows.add(new Object[] {
                first + rows.size(),
                line.payment(),
                item.bill(),
                item.unit(),
                item.month().number(),
                item.item().id(),
                item.sequence(),
                line.allocation().counted().number(),
                line.allocation().amount().fen(),
                now,
                item.compound(),
                line.countedOn()
            });
        }
        sql.batch(INSERT, rows);
    }

    private void lower(long first, List<Line> lines) {
        long items = lines.stream()
                .map(line -> line.allocation().item())
                .map(item -> List.of(item.unit(), item.month(), item.item(), item.sequence()))
                .distinct()
                .count();
        int lowered = sql.update(LOWER, first, first + lines.size() - 1);
        if (lowered != items) {
            throw new IllegalStateException("%d open items were to be lowered, but %d were".formatted(items, lowered));
        }
    }

    /**
     * One allocation with where its money came from.
     *
     * @param payment the payment; null when it is drawn from the unit's credit
     * @param building of the unit, and so of every unit that its items were carried from
     * @param countedOn the day on which the money counts, in the month in which it does
     */
    record Line(@Nullable Long payment, long building, Allocation allocation, LocalDate countedOn) {

        Line {
            if (!BillingMonth.of(countedOn).equals(allocation.counted())) {
                throw new IllegalArgumentException(
                        "money that counts in %s cannot count on %s".formatted(allocation.counted(), countedOn));
            }
        }

        /** Of a payment: on the day of receipt, but not before the month of the item begins. */
        static Line received(long payment, long building, Allocation allocation, LocalDate receivedOn) {
            LocalDate begin = allocation.counted().firstDay();
            return new Line(payment, building, allocation, receivedOn.isBefore(begin) ? begin : receivedOn);
        }

        /**
         * Of credit: when the month begins in which it counts, if it was there before; else on the day of its use, which is
         * never before the receipt, but not after that month.
         */
        static Line credited(long building, Allocation allocation, BillingMonth received, LocalDate usedOn) {
            BillingMonth counted = allocation.counted();
            if (counted.isAfter(received) || usedOn.isBefore(counted.firstDay())) {
                return new Line(null, building, allocation, counted.firstDay());
            }
            return new Line(null, building, allocation, usedOn.isAfter(counted.lastDay()) ? counted.lastDay() : usedOn);
        }

        void addTo(CollectionChanges changes) {
            OpenItem item = allocation.item();
            changes.received(
                    CollectionCell.of(item.compound(), building, item.item(), item.month()),
                    allocation.counted(),
                    allocation.amount());
            allocation.settledIn().ifPresent(settled -> {
                boolean isOnTime = settled.equals(item.month());
                changes.households(
                        CollectionCell.ofAll(item.compound(), building, item.month()),
                        0,
                        isOnTime ? 1 : 0,
                        isOnTime ? 0 : 1);
            });
        }
    }
}
