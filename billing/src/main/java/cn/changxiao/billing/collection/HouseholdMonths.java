package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts household-months as they stand, so that whoever changes what is due or paid counts before and after and adds the
 * difference to the totals. A settled household is late if any of its money counts after the month, else in time.
 */
@Singleton
public class HouseholdMonths {

    // A table of the connection, so that thousands of households are one statement; it holds no truth.
    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_household (
                unit_id BIGINT NOT NULL, period INT NOT NULL, PRIMARY KEY (unit_id, period)) ENGINE = MEMORY
            """;
    private static final String INSERT = "INSERT INTO billing_household (unit_id, period) VALUES (?, ?)";
    private static final String LOCK_OWN = """
            SELECT o.bill_id FROM billing_household h
            JOIN billing_open_item o ON o.unit_id = h.unit_id AND o.period = h.period
            WHERE o.issuer_id = ? AND NOT o.carried
            ORDER BY o.unit_id, o.period, o.fee_item_id, o.sequence_no FOR UPDATE
            """;
    private static final String LOCK_CARRIED = """
            SELECT x.bill_id FROM billing_household h
            JOIN billing_open_item o ON o.unit_id = h.unit_id AND o.period = h.period
            JOIN billing_carried_item t ON t.bill_id = o.bill_id AND t.period = o.period
                AND t.fee_item_id = o.fee_item_id
            JOIN billing_open_item x ON x.unit_id = t.unit_id AND x.period = t.period AND x.fee_item_id = t.fee_item_id
                AND x.sequence_no = t.sequence_no
            WHERE o.issuer_id = ? AND NOT o.carried
            ORDER BY x.unit_id, x.period, x.fee_item_id, x.sequence_no FOR UPDATE
            """;
    private static final String COUNT = """
            SELECT d.compound_id, d.period,
                (SELECT u.building_id FROM registry_unit u WHERE u.unit_id = d.unit_id) AS building_id,
                (SELECT SUM(i.amount_fen) FROM billing_bill_item i
                    JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
                    JOIN billing_bill b ON b.bill_id = i.bill_id AND b.issuer_id = d.issuer_id
                    WHERE i.period = d.period AND i.unit_id = d.unit_id) AS due_fen,
                COALESCE((SELECT SUM(o.open_fen) FROM billing_open_item o
                    JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
                    WHERE o.unit_id = d.unit_id AND o.period = d.period AND o.issuer_id = d.issuer_id
                        AND NOT o.carried), 0)
                + COALESCE((SELECT SUM(x.open_fen) FROM billing_carried_item t
                    JOIN billing_fee_item f ON f.fee_item_id = t.fee_item_id AND f.counts_in_rate
                    JOIN billing_open_item x ON x.unit_id = t.unit_id AND x.period = t.period
                        AND x.fee_item_id = t.fee_item_id AND x.sequence_no = t.sequence_no
                    WHERE t.period = d.period AND t.bill_id IN (SELECT o.bill_id FROM billing_open_item o
                        WHERE o.unit_id = d.unit_id AND o.period = d.period AND o.issuer_id = d.issuer_id
                            AND NOT o.carried)), 0) AS open_fen,
                COALESCE((SELECT SUM(a.amount_fen) FROM billing_allocation a
                    JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
                    WHERE a.period = d.period AND a.counted_period > a.period
                        AND a.bill_id IN (SELECT o.bill_id FROM billing_open_item o
                            WHERE o.unit_id = d.unit_id AND o.period = d.period AND o.issuer_id = d.issuer_id
                                AND NOT o.carried)), 0) AS late_fen
            FROM (SELECT DISTINCT h.unit_id, h.period, y.issuer_id, y.compound_id FROM billing_household h
                JOIN billing_open_item y ON y.unit_id = h.unit_id AND y.period = h.period
                WHERE y.issuer_id = ? AND NOT y.carried) d
            """;

    private final Sql sql;

    HouseholdMonths(Sql sql) {
        this.sql = sql;
    }

    /**
     * Locks all that is or was open of the households until the transaction ends, and counts them by building and month.
     */
    public SortedMap<CollectionCell, CollectionTotals> lock(long issuer, Collection<HouseholdMonth> households) {
        stage(households);
        sql.list(LOCK_OWN, row -> row.getLong(1), issuer);
        sql.list(LOCK_CARRIED, row -> row.getLong(1), issuer);
        return staged(issuer);
    }

    /** Counts households that this transaction has locked. */
    public SortedMap<CollectionCell, CollectionTotals> count(long issuer, Collection<HouseholdMonth> households) {
        stage(households);
        return staged(issuer);
    }

    private void stage(Collection<HouseholdMonth> households) {
        sql.update(TABLE);
        sql.update("DELETE FROM billing_household");
        List<@Nullable Object[]> rows = new ArrayList<>();
        new TreeSet<>(households)
                .forEach(
                        each -> rows.add(new Object[] {each.unit(), each.month().number()}));
        sql.batch(INSERT, rows);
    }

    private SortedMap<CollectionCell, CollectionTotals> staged(long issuer) {
        SortedMap<CollectionCell, CollectionTotals> counts = new TreeMap<>();
        sql.list(
                COUNT,
                row -> counts.merge(
                        CollectionCell.ofAll(
                                row.getLong("compound_id"),
                                row.getLong("building_id"),
                                new BillingMonth(row.getInt("period"))),
                        household(row),
                        CollectionTotals::plus),
                issuer);
        return counts;
    }

    private static CollectionTotals household(ResultSet row) throws SQLException {
        return CollectionTotals.household(row.getLong("due_fen"), row.getLong("open_fen"), row.getLong("late_fen"));
    }
}
