package cn.changxiao.billing.collection.revision;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/**
 * Computes from bills, adjustments and allocations, which are never changed, what was recorded on which day about a month
 * that had ended, and names where the log says something else. Nightly work; changes nothing.
 */
@Singleton
public class ProveRevisions {

    private static final String PROVE = """
            WITH counted AS (SELECT f.fee_item_id FROM billing_fee_item f WHERE f.counts_in_rate)
            SELECT y.compound_id, y.issuer_id, y.period, y.counted_period, y.recorded_on, SUM(y.due_fen) AS due_fen,
                SUM(y.paid_fen) AS paid_fen
            FROM (
                SELECT x.compound_id, x.issuer_id, x.period, x.counted_period, x.recorded_on, SUM(x.due_fen) AS due_fen,
                    SUM(x.paid_fen) AS paid_fen
                FROM (
                    SELECT b.compound_id, b.issuer_id, i.period, i.period AS counted_period,
                        COALESCE(DATE(k.posted_at), b.issued_on) AS recorded_on, i.amount_fen AS due_fen, 0 AS paid_fen
                    FROM billing_bill_item i
                    JOIN counted f ON f.fee_item_id = i.fee_item_id
                    JOIN billing_bill b ON b.bill_id = i.bill_id
                    LEFT JOIN billing_run_chunk k ON k.run_id = b.run_id AND k.compound_id = b.compound_id
                    WHERE i.amount_fen > 0
                    UNION ALL
                    SELECT j.compound_id, j.issuer_id, l.period, l.period, DATE(j.checked_at), -l.amount_fen, 0
                    FROM billing_adjustment_line l
                    JOIN counted f ON f.fee_item_id = l.fee_item_id
                    JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
                    UNION ALL
                    SELECT a.compound_id, b.issuer_id, a.period, a.counted_period, DATE(a.recorded_at), 0, a.amount_fen
                    FROM billing_allocation a
                    JOIN counted f ON f.fee_item_id = a.fee_item_id
                    JOIN billing_bill b ON b.bill_id = a.bill_id
                    WHERE a.counted_period < EXTRACT(YEAR_MONTH FROM a.recorded_at)
                ) x
                WHERE x.counted_period < EXTRACT(YEAR_MONTH FROM x.recorded_on)
                GROUP BY x.compound_id, x.issuer_id, x.period, x.counted_period, x.recorded_on
                UNION ALL
                SELECT r.compound_id, r.issuer_id, r.period, r.counted_period, DATE(r.recorded_at), -r.due_fen, -r.paid_fen
                FROM billing_collection_revision r
            ) y
            GROUP BY y.compound_id, y.issuer_id, y.period, y.counted_period, y.recorded_on
            HAVING SUM(y.due_fen) <> 0 OR SUM(y.paid_fen) <> 0
            ORDER BY y.compound_id, y.issuer_id, y.period, y.counted_period, y.recorded_on
            """;

    private final Sql sql;

    ProveRevisions(Sql sql) {
        this.sql = sql;
    }

    /** Where the log and the rows it stands for do not agree; empty when all is proven. */
    @ReadOnly
    public List<Difference> prove() {
        return sql.list(
                PROVE,
                row -> new Difference(
                        row.getLong("compound_id"),
                        row.getLong("issuer_id"),
                        row.getInt("period"),
                        row.getInt("counted_period"),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getLong("due_fen"),
                        row.getLong("paid_fen")));
    }

    /** How much more, in fen, the immutable rows recorded on a day say than the log. */
    public record Difference(
            long compound, long issuer, int period, int countedPeriod, LocalDate recordedOn, long due, long paid) {}
}
