package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.collection.HouseholdMonths;
import cn.changxiao.billing.collection.revision.CollectionRevisions;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.billing.release.Release;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes an approved lowering: releases what was paid, adds reversing items, lowers open items and totals. */
@Singleton
class ReversalRows {

    private static final String LAST = """
            SELECT i.period, i.fee_item_id, MAX(i.sequence_no) AS sequence_no FROM billing_bill_item i
            WHERE i.period BETWEEN ? AND ? AND i.unit_id = ? GROUP BY i.period, i.fee_item_id
            """;
    private static final String ITEM = """
            INSERT INTO billing_bill_item (period, unit_id, fee_item_id, sequence_no, bill_id, tariff_id, price_e4,
                area_hundredths, days_billed, days_in_month, amount_fen)
            VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?)
            """;
    private static final String LINE = """
            INSERT INTO billing_adjustment_line (period, unit_id, fee_item_id, sequence_no, adjustment_id,
                reversed_sequence_no, open_unit_id, open_sequence_no, amount_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LOWER = """
            UPDATE billing_open_item o
            JOIN billing_adjustment_line l ON l.open_unit_id = o.unit_id AND l.period = o.period
                AND l.fee_item_id = o.fee_item_id AND l.open_sequence_no = o.sequence_no AND l.adjustment_id = ?
            SET o.amount_fen = o.amount_fen - l.amount_fen, o.open_fen = o.open_fen - l.amount_fen
            WHERE o.open_fen >= l.amount_fen
            """;

    private final Sql sql;
    private final Release release;
    private final HouseholdMonths households;
    private final CollectionMonths months;
    private final CollectionRevisions revisions;

    ReversalRows(
            Sql sql,
            Release release,
            HouseholdMonths households,
            CollectionMonths months,
            CollectionRevisions revisions) {
        this.sql = sql;
        this.release = release;
        this.households = households;
        this.months = months;
        this.revisions = revisions;
    }

    /** Needs the bill locked and something to lower; answers what became credit. */
    Money write(Reversal reversal, AdjustedBill bill) {
        Map<OpenItemKey, Money> paid = new TreeMap<>();
        reversal.lowerings().stream()
                .filter(AdjustedBill.Lowering::isPaid)
                .forEach(each -> paid.merge(each.place(), each.amount(), Money::plus));
        Money credited = release.ofItems(reversal.issuer(), bill.bill(), paid, reversal.now());
        if (!credited.equals(Money.sum(paid.values()))) {
            throw new IllegalStateException("%s was to be released, but %s was".formatted(paid, credited));
        }
        Set<HouseholdMonth> touched = AdjustedBills.monthsOf(bill);
        SortedMap<CollectionCell, CollectionTotals> before = households.count(reversal.issuer(), touched);
        lower(reversal, bill);
        CollectionChanges changes = new CollectionChanges();
        changes.households(before, households.count(reversal.issuer(), touched));
        reversal.lowerings()
                .forEach(each -> changes.due(
                        CollectionCell.of(
                                bill.compound(),
                                bill.building(),
                                each.line().item(),
                                each.line().month()),
                        each.amount().negated()));
        months.add(reversal.issuer(), changes);
        revisions.lowered(reversal.issuer(), reversal.adjustment().value(), reversal.now());
        return credited;
    }

    private void lower(Reversal reversal, AdjustedBill bill) {
        Map<List<Object>, Integer> last = lastSequences(reversal, bill);
        List<@Nullable Object[]> items = new ArrayList<>();
        List<@Nullable Object[]> lines = new ArrayList<>();
        merged(reversal.lowerings()).forEach((part, amount) -> {
            AdjustedLine line = part.line();
            int sequence = last.merge(List.of(line.month().number(), line.item().id()), 1, Integer::sum);
            items.add(item(bill, line, sequence, amount));
            lines.add(line(reversal.adjustment(), bill, part, sequence, amount));
        });
        sql.batch(ITEM, items);
        sql.batch(LINE, lines);
        int lowered = sql.update(LOWER, reversal.adjustment().value());
        if (lowered != lines.size()) {
            throw new IllegalStateException(
                    "%d open items were to be lowered, but %d were".formatted(lines.size(), lowered));
        }
    }

    private static @Nullable Object[] item(AdjustedBill bill, AdjustedLine line, int sequence, Money amount) {
        return new @Nullable Object[] {
            line.month().number(),
            bill.unit(),
            line.item().id(),
            sequence,
            bill.bill().value(),
            line.month().days(),
            -amount.fen()
        };
    }

    private static @Nullable Object[] line(
            AdjustmentId adjustment, AdjustedBill bill, Part part, int sequence, Money amount) {
        return new @Nullable Object[] {
            part.line().month().number(),
            bill.unit(),
            part.line().item().id(),
            sequence,
            adjustment.value(),
            part.line().sequence(),
            part.place().unit(),
            part.place().sequence(),
            amount.fen()
        };
    }

    private Map<List<Object>, Integer> lastSequences(Reversal reversal, AdjustedBill bill) {
        Map<List<Object>, Integer> last = new HashMap<>();
        IntSummaryStatistics months = reversal.lowerings().stream()
                .mapToInt(each -> each.line().month().number())
                .summaryStatistics();
        sql.list(
                LAST,
                row -> Optional.ofNullable(
                        last.put(List.of(row.getInt("period"), row.getInt("fee_item_id")), row.getInt("sequence_no"))),
                months.getMin(),
                months.getMax(),
                bill.unit());
        return last;
    }

    private static Map<Part, Money> merged(List<AdjustedBill.Lowering> lowerings) {
        Map<Part, Money> merged = new LinkedHashMap<>();
        lowerings.forEach(each -> merged.merge(new Part(each.line(), each.place()), each.amount(), Money::plus));
        return merged;
    }

    /** An approved lowering. */
    record Reversal(long issuer, AdjustmentId adjustment, List<AdjustedBill.Lowering> lowerings, LocalDateTime now) {}

    private record Part(AdjustedLine line, OpenItemKey place) {}
}
