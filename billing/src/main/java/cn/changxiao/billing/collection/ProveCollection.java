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

    /** What was paid per bill, by the month it counts in; settled in the last of these months if nothing is open,
     * on whatever unit a split or merge has put it. */
    private static final String PROVE = """
            SELECT x.compound_id, x.issuer_id, x.period, SUM(x.difference) AS difference,
                ELT(x.column_no + 1, 'due_fen', 'on_time_fen', 'late_fen', 'recovered_fen', 'households_due',
                    'households_on_time', 'households_late') AS total
            FROM (
                SELECT b.compound_id, b.issuer_id, b.period, 0 AS column_no, SUM(i.amount_fen) AS difference
                FROM billing_bill b
                JOIN billing_bill_item i ON i.period = b.period AND i.unit_id = b.unit_id AND i.bill_id = b.bill_id
                JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
                GROUP BY b.compound_id, b.issuer_id, b.period
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 0, -c.due_fen FROM billing_collection_month c
                UNION ALL
                SELECT b.compound_id, b.issuer_id, b.period, CASE WHEN a.counted_period = b.period THEN 1 ELSE 2 END,
                    SUM(a.amount_fen)
                FROM billing_allocation a
                JOIN billing_bill b ON b.bill_id = a.bill_id
                JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
                GROUP BY b.compound_id, b.issuer_id, b.period, CASE WHEN a.counted_period = b.period THEN 1 ELSE 2 END
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 1, -c.on_time_fen FROM billing_collection_month c
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 2, -c.late_fen FROM billing_collection_month c
                UNION ALL
                SELECT b.compound_id, b.issuer_id, a.counted_period, 3, SUM(a.amount_fen)
                FROM billing_allocation a
                JOIN billing_bill b ON b.bill_id = a.bill_id
                JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
                WHERE a.counted_period > b.period
                GROUP BY b.compound_id, b.issuer_id, a.counted_period
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 3, -c.recovered_fen FROM billing_collection_month c
                UNION ALL
                SELECT b.compound_id, b.issuer_id, b.period, 4, COUNT(DISTINCT b.unit_id)
                FROM billing_bill b
                JOIN billing_bill_item i ON i.period = b.period AND i.unit_id = b.unit_id AND i.bill_id = b.bill_id
                JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
                GROUP BY b.compound_id, b.issuer_id, b.period
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.period, 4, -c.households_due FROM billing_collection_month c
                UNION ALL
                SELECT h.compound_id, h.issuer_id, h.period, h.column_no, SUM(h.households) FROM (
                    SELECT b.compound_id, b.issuer_id, b.period,
                        CASE WHEN p.settled_in = b.period THEN 5 ELSE 6 END AS column_no, 1 AS households
                    FROM (SELECT o.bill_id FROM billing_open_item o
                            JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
                            GROUP BY o.bill_id HAVING SUM(o.open_fen) = 0) s
                    JOIN billing_bill b ON b.bill_id = s.bill_id
                    JOIN (SELECT a.bill_id, MAX(a.counted_period) AS settled_in
                            FROM billing_allocation a
                            JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
                            GROUP BY a.bill_id) p ON p.bill_id = s.bill_id) h
                GROUP BY h.compound_id, h.issuer_id, h.period, h.column_no
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
