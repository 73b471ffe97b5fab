package cn.changxiao.billing.collection;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Computes every monthly total again from bill items and allocations, which are never changed, and names the months
 * that differ. Nightly work; changes nothing.
 */
@Singleton
public class ProveCollection {

    /**
     * Everything by the month of the item. A household-month is a unit and month as billed, whatever bills it lies on and
     * wherever a split or merge has put it: due if its items come to more than nothing, settled if nothing is open of it,
     * late if any of its money counts after the month.
     */
    private static final String PROVE = """
            WITH counted AS (SELECT f.fee_item_id FROM billing_fee_item f WHERE f.counts_in_rate),
            paid AS (
                SELECT b.compound_id, b.issuer_id, b.unit_id, a.period, a.counted_period, SUM(a.amount_fen) AS amount_fen
                FROM billing_allocation a
                JOIN counted f ON f.fee_item_id = a.fee_item_id
                JOIN billing_bill b ON b.bill_id = a.bill_id
                GROUP BY b.compound_id, b.issuer_id, b.unit_id, a.period, a.counted_period),
            household AS (
                SELECT d.compound_id, d.issuer_id, d.unit_id, d.period, d.due_fen,
                    CASE WHEN d.due_fen <= 0 OR s.open_fen > 0 THEN 0 WHEN COALESCE(l.late_fen, 0) > 0 THEN 6 ELSE 5 END
                        AS column_no
                FROM (SELECT b.compound_id, b.issuer_id, b.unit_id, i.period, SUM(i.amount_fen) AS due_fen
                    FROM billing_bill_item i
                    JOIN counted f ON f.fee_item_id = i.fee_item_id
                    JOIN billing_bill b ON b.bill_id = i.bill_id
                    GROUP BY b.compound_id, b.issuer_id, b.unit_id, i.period) d
                LEFT JOIN (SELECT b.issuer_id, b.unit_id, o.period, SUM(o.open_fen) AS open_fen
                    FROM billing_open_item o
                    JOIN counted f ON f.fee_item_id = o.fee_item_id
                    JOIN billing_bill b ON b.bill_id = o.bill_id
                    GROUP BY b.issuer_id, b.unit_id, o.period) s
                    ON s.issuer_id = d.issuer_id AND s.unit_id = d.unit_id AND s.period = d.period
                LEFT JOIN (SELECT p.issuer_id, p.unit_id, p.period, SUM(p.amount_fen) AS late_fen
                    FROM paid p WHERE p.counted_period > p.period
                    GROUP BY p.issuer_id, p.unit_id, p.period) l
                    ON l.issuer_id = d.issuer_id AND l.unit_id = d.unit_id AND l.period = d.period)
            SELECT x.compound_id, x.issuer_id, x.period, SUM(x.difference) AS difference,
                ELT(x.column_no + 1, 'due_fen', 'on_time_fen', 'late_fen', 'recovered_fen', 'households_due',
                    'households_on_time', 'households_late') AS total
            FROM (
                SELECT h.compound_id, h.issuer_id, h.period, 0 AS column_no, SUM(h.due_fen) AS difference
                FROM household h GROUP BY h.compound_id, h.issuer_id, h.period
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 0, -c.due_fen FROM billing_collection_month c
                UNION ALL
                SELECT p.compound_id, p.issuer_id, p.period, CASE WHEN p.counted_period = p.period THEN 1 ELSE 2 END,
                    SUM(p.amount_fen)
                FROM paid p
                GROUP BY p.compound_id, p.issuer_id, p.period, CASE WHEN p.counted_period = p.period THEN 1 ELSE 2 END
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 1, -c.on_time_fen FROM billing_collection_month c
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 2, -c.late_fen FROM billing_collection_month c
                UNION ALL
                SELECT p.compound_id, p.issuer_id, p.counted_period, 3, SUM(p.amount_fen)
                FROM paid p WHERE p.counted_period > p.period
                GROUP BY p.compound_id, p.issuer_id, p.counted_period
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 3, -c.recovered_fen FROM billing_collection_month c
                UNION ALL
                SELECT h.compound_id, h.issuer_id, h.period, 4, COUNT(*)
                FROM household h WHERE h.due_fen > 0 GROUP BY h.compound_id, h.issuer_id, h.period
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 4, -c.households_due FROM billing_collection_month c
                UNION ALL
                SELECT h.compound_id, h.issuer_id, h.period, h.column_no, COUNT(*)
                FROM household h WHERE h.column_no > 0 GROUP BY h.compound_id, h.issuer_id, h.period, h.column_no
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 5, -c.households_on_time FROM billing_collection_month c
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 6, -c.households_late FROM billing_collection_month c
            ) x
            GROUP BY x.compound_id, x.issuer_id, x.period, x.column_no
            HAVING SUM(x.difference) <> 0
            ORDER BY x.compound_id, x.issuer_id, x.period
            """;

    private final Sql sql;

    ProveCollection(Sql sql) {
        this.sql = sql;
    }

    /** The totals that do not agree with the rows they stand for; empty when all is proven. */
    @ReadOnly
    public List<Difference> prove() {
        return sql.list(
                PROVE,
                row -> new Difference(
                        row.getLong("compound_id"),
                        row.getLong("issuer_id"),
                        row.getInt("period"),
                        row.getString("total"),
                        row.getLong("difference")));
    }

    /** How much more the immutable rows say than the stored total, in fen or households. */
    public record Difference(long compound, long issuer, int period, String total, long difference) {}
}
