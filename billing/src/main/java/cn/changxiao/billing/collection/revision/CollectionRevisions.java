package cn.changxiao.billing.collection.revision;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a transaction records about months that have ended, from the rows it has just written. What belongs to
 * the running month costs no statement.
 */
@Singleton
public class CollectionRevisions {

    /** One payment keeps its id, so that the log leads to it; many are counted. */
    private static final String ALLOCATED = """
            SELECT a.compound_id, a.period, a.counted_period, 0 AS due_fen, SUM(a.amount_fen) AS paid_fen, x.cause,
                CASE WHEN COUNT(DISTINCT a.payment_id) = 1 THEN MAX(a.payment_id) ELSE 0 END AS source_id,
                COUNT(DISTINCT a.payment_id) AS sources
            FROM (SELECT l.allocation_id, CASE WHEN l.amount_fen < 0 THEN 'RELEASE' WHEN l.payment_id IS NULL THEN 'CREDIT'
                    ELSE 'PAYMENT' END AS cause
                FROM billing_allocation l WHERE l.allocation_id BETWEEN ? AND ? AND l.counted_period < ?) x
            JOIN billing_allocation a ON a.allocation_id = x.allocation_id
            JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
            GROUP BY a.compound_id, a.period, a.counted_period, x.cause
            ORDER BY a.compound_id, a.period, a.counted_period, x.cause
            """;

    private static final String LOWERED = """
            SELECT j.compound_id, l.period, l.period AS counted_period, -SUM(l.amount_fen) AS due_fen, 0 AS paid_fen,
                'ADJUSTMENT' AS cause, j.adjustment_id AS source_id, 1 AS sources
            FROM billing_adjustment_line l
            JOIN billing_fee_item f ON f.fee_item_id = l.fee_item_id AND f.counts_in_rate
            JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
            WHERE l.adjustment_id = ? AND l.period < ?
            GROUP BY j.compound_id, l.period, j.adjustment_id ORDER BY l.period
            """;
    private static final String INSERT = """
            INSERT INTO billing_collection_revision (revision_id, compound_id, issuer_id, period, counted_period, due_fen,
                paid_fen, cause, source_id, sources, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;

    CollectionRevisions(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Money allocated or taken back in one block of ids.
     *
     * @param counted the month in which each of them counts
     */
    public void allocated(long issuer, long first, List<BillingMonth> counted, LocalDateTime now) {
        BillingMonth present = BillingMonth.of(now.toLocalDate());
        if (counted.stream().anyMatch(present::isAfter)) {
            insert(issuer, now, ALLOCATED, first, first + counted.size() - 1, present.number());
        }
    }

    /**
     * Bills of a run or an opening, from the changes that its transaction adds to the totals: bills come by the ten
     * thousand, and are not read again for this.
     *
     * @param source the run, 0 for an opening
     */
    public void billed(long issuer, RevisionCause cause, long source, CollectionChanges changes, LocalDateTime now) {
        BillingMonth present = BillingMonth.of(now.toLocalDate());
        List<@Nullable Object[]> rows = new ArrayList<>();
        changes.months().forEach((key, totals) -> {
            if (present.isAfter(key.month()) && !totals.due().isZero()) {
                rows.add(new @Nullable Object[] {
                    0L,
                    key.compound(),
                    issuer,
                    key.month().number(),
                    key.month().number(),
                    totals.due().fen(),
                    0L,
                    cause.name(),
                    source,
                    Math.toIntExact(Math.max(1, totals.householdsDue())),
                    now
                });
            }
        });
        insert(rows);
    }

    /** The lines that an approved adjustment has lowered. */
    public void lowered(long issuer, long adjustment, LocalDateTime now) {
        insert(
                issuer,
                now,
                LOWERED,
                adjustment,
                BillingMonth.of(now.toLocalDate()).number());
    }

    private void insert(long issuer, LocalDateTime now, String query, @Nullable Object... values) {
        insert(sql.list(
                query,
                row -> new @Nullable Object[] {
                    0L,
                    row.getLong("compound_id"),
                    issuer,
                    row.getInt("period"),
                    row.getInt("counted_period"),
                    row.getLong("due_fen"),
                    row.getLong("paid_fen"),
                    row.getString("cause"),
                    row.getLong("source_id"),
                    row.getInt("sources"),
                    now
                },
                values));
    }

    private void insert(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long id = ids.block(rows.size());
        for (@Nullable Object[] row : rows) {
            row[0] = id++;
        }
        sql.batch(INSERT, rows);
    }
}
