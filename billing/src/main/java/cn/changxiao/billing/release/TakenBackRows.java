package cn.changxiao.billing.release;

import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.collection.HouseholdMonths;
import cn.changxiao.billing.collection.revision.CollectionRevisions;
import cn.changxiao.billing.payment.Credits;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes negative allocations, opens their items again, lowers the totals and gives the money to the units' credit. */
@Singleton
class TakenBackRows {

    private static final String INSERT = """
            INSERT INTO billing_allocation (allocation_id, payment_id, bill_id, unit_id, period, fee_item_id, sequence_no,
                counted_period, amount_fen, recorded_at, compound_id, counted_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** The month in which an item was paid last is what is left of its allocations, those taken back set off. */
    private static final String RAISE = """
            UPDATE billing_open_item o
            JOIN (SELECT a.unit_id, a.period, a.fee_item_id, a.sequence_no, SUM(a.amount_fen) AS amount_fen
                FROM billing_allocation a WHERE a.allocation_id BETWEEN ? AND ?
                GROUP BY a.unit_id, a.period, a.fee_item_id, a.sequence_no) p
                ON p.unit_id = o.unit_id AND p.period = o.period AND p.fee_item_id = o.fee_item_id
                AND p.sequence_no = o.sequence_no
            SET o.open_fen = o.open_fen - p.amount_fen,
                o.counted_period = COALESCE((SELECT MAX(c.counted_period) FROM billing_allocation c
                    WHERE c.bill_id = o.bill_id AND c.unit_id = o.unit_id AND c.period = o.period
                        AND c.fee_item_id = o.fee_item_id AND c.sequence_no = o.sequence_no
                        AND (SELECT SUM(n.amount_fen) FROM billing_allocation n
                            WHERE n.bill_id = c.bill_id AND n.unit_id = c.unit_id AND n.period = c.period
                                AND n.fee_item_id = c.fee_item_id AND n.sequence_no = c.sequence_no
                                AND n.counted_period = c.counted_period) > 0), 0)
            WHERE o.open_fen - p.amount_fen <= o.amount_fen
            """;

    private final Sql sql;
    private final Ids ids;
    private final CollectionMonths months;
    private final HouseholdMonths households;
    private final Credits credits;
    private final CollectionRevisions revisions;

    TakenBackRows(
            Sql sql,
            Ids ids,
            CollectionMonths months,
            HouseholdMonths households,
            Credits credits,
            CollectionRevisions revisions) {
        this.sql = sql;
        this.ids = ids;
        this.months = months;
        this.households = households;
        this.credits = credits;
        this.revisions = revisions;
    }

    void write(long issuer, List<Allocated> taken, LocalDateTime now) {
        Set<HouseholdMonth> touched = new TreeSet<>();
        taken.stream().filter(each -> each.item().item().isCounted()).forEach(each -> touched.add(each.household()));
        SortedMap<CollectionCell, CollectionTotals> before = households.lock(issuer, touched);
        long first = ids.block(taken.size());
        insertAndRaise(first, taken, now);
        CollectionChanges changes = new CollectionChanges();
        taken.forEach(each -> each.takeBackFrom(changes));
        changes.households(before, households.count(issuer, touched));
        months.add(issuer, changes);
        revisions.allocated(
                issuer, first, taken.stream().map(Allocated::counted).toList(), now);
        credits.add(
                issuer,
                taken.stream()
                        .map(each ->
                                new Credits.Credit(each.item().unit(), each.compound(), each.amount(), each.received()))
                        .toList());
    }

    private void insertAndRaise(long first, List<Allocated> taken, LocalDateTime now) {
        List<@Nullable Object[]> rows = new ArrayList<>(taken.size());
        for (Allocated each : taken) {
            rows.add(new Object[] {
                first + rows.size(),
                each.payment() == 0 ? null : each.payment(),
                each.bill(),
                each.item().unit(),
                each.item().month().number(),
                each.item().item().id(),
                each.item().sequence(),
                each.counted().number(),
                each.amount().negated().fen(),
                now,
                each.compound(),
                each.countedOn()
            });
        }
        sql.batch(INSERT, rows);
        long items = taken.stream().map(Allocated::item).distinct().count();
        int raised = sql.update(RAISE, first, first + taken.size() - 1);
        if (raised != items) {
            throw new IllegalStateException("%d open items were to be raised, but %d were".formatted(items, raised));
        }
    }
}
