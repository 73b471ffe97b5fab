package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.rollup.Mandates.Mandate;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the totals of a month per compound and manager: the month itself, and arrears at its start from the years before and
 * the months before in this year, so that the history behind them does not matter.
 */
@Singleton
final class RollupTotals {

    static final String SUMS = """
            SUM(c.due_fen) AS due_fen, SUM(c.on_time_fen) AS on_time_fen, SUM(c.late_fen) AS late_fen,
                SUM(c.recovered_fen) AS recovered_fen, SUM(c.households_due) AS households_due,
                SUM(c.households_on_time) AS households_on_time, SUM(c.households_late) AS households_late
            """;
    private static final String MONTH = """
            SELECT c.compound_id, c.issuer_id, 0 AS member, 0 AS arrears_fen,
            """ + SUMS + """
            FROM billing_collection_month c
            WHERE c.period = ? AND (? = 0 OR c.issuer_id = ?) AND c.compound_id IN (%1$s)
            GROUP BY c.compound_id, c.issuer_id
            """;
    private static final String ARREARS = """
            SELECT x.compound_id, x.issuer_id, 0 AS member, SUM(x.arrears_fen) AS arrears_fen, 0 AS due_fen, 0 AS on_time_fen,
                0 AS late_fen, 0 AS recovered_fen, 0 AS households_due, 0 AS households_on_time, 0 AS households_late
            FROM (
                SELECT y.compound_id, y.issuer_id, y.due_fen - y.on_time_fen - y.recovered_fen AS arrears_fen
                FROM billing_collection_year y
                WHERE y.year_no < ? AND (? = 0 OR y.issuer_id = ?) AND y.compound_id IN (%1$s)
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.due_fen - c.on_time_fen - c.recovered_fen
                FROM billing_collection_month c
                WHERE c.period >= ? AND c.period < ? AND (? = 0 OR c.issuer_id = ?) AND c.compound_id IN (%1$s)) x
            GROUP BY x.compound_id, x.issuer_id
            """;
    private static final String MEMBERS = """
            SELECT c.compound_id, c.issuer_id, %2$s AS member, 0 AS arrears_fen,
            """ + SUMS + """
            FROM billing_collection_building_month c
            WHERE c.period = ? AND (? = 0 OR c.issuer_id = ?) AND c.compound_id IN (%1$s) AND %3$s
            GROUP BY c.compound_id, c.issuer_id, %2$s
            """;
    private static final String MEMBER_ARREARS = """
            SELECT c.compound_id, c.issuer_id, %2$s AS member, SUM(c.due_fen - c.on_time_fen - c.recovered_fen) AS arrears_fen,
                0 AS due_fen, 0 AS on_time_fen, 0 AS late_fen, 0 AS recovered_fen, 0 AS households_due,
                0 AS households_on_time, 0 AS households_late
            FROM billing_collection_building_month c
            WHERE c.period < ? AND (? = 0 OR c.issuer_id = ?) AND c.compound_id IN (%1$s) AND %3$s
            GROUP BY c.compound_id, c.issuer_id, %2$s
            """;

    private final Sql sql;

    RollupTotals(Sql sql) {
        this.sql = sql;
    }

    /** All counted items of whole compounds. */
    List<Cell> ofCompounds(Collection<RollupCompound> compounds, long onlyIssuer, BillingMonth month) {
        if (compounds.isEmpty()) {
            return List.of();
        }
        String marks = Sql.marks(compounds.size());
        List<Cell> cells = new ArrayList<>(sql.list(
                MONTH.formatted(marks), RollupTotals::cell, values(compounds, month.number(), onlyIssuer, onlyIssuer)));
        List<@Nullable Object> arrears = new ArrayList<>(List.of(month.year(), onlyIssuer, onlyIssuer));
        compounds.forEach(compound -> arrears.add(compound.id()));
        arrears.addAll(List.of(month.year() * 100 + 1, month.number(), onlyIssuer, onlyIssuer));
        compounds.forEach(compound -> arrears.add(compound.id()));
        cells.addAll(sql.list(ARREARS.formatted(marks), RollupTotals::cell, arrears.toArray(new Object[0])));
        return cells;
    }

    /**
     * Parts of compounds. Arrears of buildings come from the earlier months of their one compound; arrears of an item are not
     * kept apart.
     */
    List<Cell> ofParts(Collection<RollupCompound> compounds, long onlyIssuer, BillingMonth month, RollupParts parts) {
        if (compounds.isEmpty()) {
            return List.of();
        }
        String marks = Sql.marks(compounds.size());
        Object[] values = values(compounds, month.number(), onlyIssuer, onlyIssuer);
        List<Cell> cells = new ArrayList<>(
                sql.list(MEMBERS.formatted(marks, parts.member(), parts.condition()), RollupTotals::cell, values));
        if (parts.hasArrears()) {
            cells.addAll(sql.list(
                    MEMBER_ARREARS.formatted(marks, parts.member(), parts.condition()), RollupTotals::cell, values));
        }
        return cells;
    }

    static Object[] values(Collection<RollupCompound> compounds, Object... first) {
        List<@Nullable Object> values = new ArrayList<>(List.of(first));
        compounds.forEach(compound -> values.add(compound.id()));
        return values.toArray(new Object[0]);
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                new Mandate(row.getLong("compound_id"), row.getLong("issuer_id")), row.getLong("member"), totals(row));
    }

    static CollectionTotals totals(ResultSet row) throws SQLException {
        return new CollectionTotals(
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("on_time_fen")),
                Money.ofFen(row.getLong("late_fen")),
                Money.ofFen(row.getLong("arrears_fen")),
                Money.ofFen(row.getLong("recovered_fen")),
                row.getLong("households_due"),
                row.getLong("households_on_time"),
                row.getLong("households_late"));
    }

    /**
     * What was due and received of one compound under one manager.
     *
     * @param member the building or the fee item; 0 where neither is told apart
     */
    record Cell(Mandate mandate, long member, CollectionTotals totals) {}
}
