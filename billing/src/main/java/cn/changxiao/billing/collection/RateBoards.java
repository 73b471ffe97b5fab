package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rate boards from the totals of months and years alone: what is read of a compound is the months of the trend and a
 * row a year before it, however long the history; never a bill.
 */
@Singleton
public class RateBoards {

    private static final int TREND_MONTHS = 24;
    private static final int SPARK_MONTHS = 12;

    private static final String SCOPE = """
            (? = 0 OR c.issuer_id = ?)
                AND c.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;
    private static final String LATEST =
            "SELECT MAX(c.period) FROM billing_collection_month c WHERE c.due_fen > 0 AND " + SCOPE;
    /** The month itself, and as arrears what the years before and the earlier months of its year have left open. */
    private static final String COMPOUNDS = """
            SELECT x.compound_id, r.name, x.issuer_id, o.name AS issuer_name, SUM(x.due_fen) AS due_fen,
                SUM(x.on_time_fen) AS on_time_fen, SUM(x.late_fen) AS late_fen, SUM(x.recovered_fen) AS recovered_fen,
                SUM(x.households_due) AS households_due, SUM(x.households_on_time) AS households_on_time,
                SUM(x.households_late) AS households_late, SUM(x.arrears_fen) AS arrears_fen
            FROM (
                SELECT c.compound_id, c.issuer_id, c.due_fen, c.on_time_fen, c.late_fen, c.recovered_fen, c.households_due,
                    c.households_on_time, c.households_late, 0 AS arrears_fen
                FROM billing_collection_month c WHERE c.period = ? AND
            """ + SCOPE + """
                UNION ALL
                SELECT c.compound_id, c.issuer_id, 0, 0, 0, 0, 0, 0, 0, c.due_fen - c.on_time_fen - c.recovered_fen
                FROM billing_collection_month c WHERE c.period >= ? AND c.period < ? AND
            """ + SCOPE + """
                UNION ALL
                SELECT c.compound_id, c.issuer_id, 0, 0, 0, 0, 0, 0, 0, c.due_fen - c.on_time_fen - c.recovered_fen
                FROM billing_collection_year c WHERE c.year_no < ? AND
            """ + SCOPE + """
            ) x
            JOIN registry_compound r ON r.compound_id = x.compound_id
            JOIN registry_organisation o ON o.organisation_id = x.issuer_id
            GROUP BY x.compound_id, r.name, x.issuer_id, o.name
            """;

    private static final String MONTHS = """
            SELECT c.period, SUM(c.due_fen) AS due_fen, SUM(c.on_time_fen) AS on_time_fen, SUM(c.late_fen) AS late_fen,
                SUM(c.recovered_fen) AS recovered_fen, SUM(c.households_due) AS households_due,
                SUM(c.households_on_time) AS households_on_time, SUM(c.households_late) AS households_late,
                0 AS arrears_fen
            FROM billing_collection_month c
            WHERE c.period >= ? AND c.period <= ? AND
            """ + SCOPE + "GROUP BY c.period ORDER BY c.period";
    private static final String ARREARS = """
            SELECT SUM(x.arrears_fen) FROM (
                SELECT SUM(c.due_fen - c.on_time_fen - c.recovered_fen) AS arrears_fen
                FROM billing_collection_month c WHERE c.period >= ? AND c.period < ? AND
            """ + SCOPE + """
                UNION ALL
                SELECT SUM(c.due_fen - c.on_time_fen - c.recovered_fen)
                FROM billing_collection_year c WHERE c.year_no < ? AND
            """ + SCOPE + ") x";
    private static final String SPARKS = """
            SELECT c.compound_id, c.issuer_id, c.period, c.due_fen, c.on_time_fen
            FROM billing_collection_month c
            WHERE c.period > ? AND c.period <= ? AND
            """ + SCOPE + "ORDER BY c.compound_id, c.issuer_id, c.period";

    private final Sql sql;

    RateBoards(Sql sql) {
        this.sql = sql;
    }

    /** The last month that has anything due in the viewer's scope. */
    public Optional<BillingMonth> latest(Viewer viewer) {
        long only = Managers.onlyIssuer(viewer);
        long number = sql.number(LATEST, only, only, viewer.organisationKey());
        return number == 0 ? Optional.empty() : Optional.of(new BillingMonth(Math.toIntExact(number)));
    }

    /** The board of a month; street offices, committees and managers have one. */
    public RateBoard of(Viewer viewer, BillingMonth month) {
        viewer.require(
                "查看收缴率",
                Role.STREET_OFFICE,
                Role.HOUSING_AUTHORITY,
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER,
                Role.OWNERS_COMMITTEE);
        List<CompoundRate> compounds = compounds(viewer, month);
        CollectionTotals totals =
                compounds.stream().map(CompoundRate::totals).reduce(CollectionTotals.NONE, CollectionTotals::plus);
        return new RateBoard(month, totals, compounds, managers(compounds), trend(viewer, month));
    }

    private List<CompoundRate> compounds(Viewer viewer, BillingMonth month) {
        Map<String, List<Rate>> sparks = sparks(viewer, month);
        List<Object> values = new ArrayList<>(List.of(month.number()));
        addScope(values, viewer);
        addBefore(values, viewer, month);
        return sql.list(COMPOUNDS, row -> compound(row, sparks), values.toArray()).stream()
                .filter(row ->
                        !row.totals().due().isZero() || !row.totals().arrears().isZero())
                .sorted(Comparator.comparing((CompoundRate row) ->
                                !row.rate(RateDefinition.CURRENT).isDefined())
                        .thenComparing(row -> row.rate(RateDefinition.CURRENT), RateBoards::compare)
                        .thenComparing(CompoundRate::name))
                .toList();
    }

    private static CompoundRate compound(ResultSet row, Map<String, List<Rate>> sparks) throws SQLException {
        return new CompoundRate(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                new OrganisationId(row.getLong("issuer_id")),
                row.getString("issuer_name"),
                totals(row),
                sparks.getOrDefault(row.getLong("compound_id") + "/" + row.getLong("issuer_id"), List.of()));
    }

    private Map<String, List<Rate>> sparks(Viewer viewer, BillingMonth month) {
        long only = Managers.onlyIssuer(viewer);
        Map<String, List<Rate>> sparks = new HashMap<>();
        sql.list(
                SPARKS,
                row -> sparks.computeIfAbsent(
                                row.getLong("compound_id") + "/" + row.getLong("issuer_id"), key -> new ArrayList<>())
                        .add(new Rate(row.getLong("on_time_fen"), row.getLong("due_fen"))),
                month.plus(-SPARK_MONTHS).number(),
                month.number(),
                only,
                only,
                viewer.organisationKey());
        return sparks;
    }

    private List<MonthRate> trend(Viewer viewer, BillingMonth month) {
        BillingMonth first = month.plus(1 - TREND_MONTHS);
        List<Object> before = new ArrayList<>();
        addBefore(before, viewer, first);
        Money arrears = Money.ofFen(sql.number(ARREARS, before.toArray()));
        List<Object> values = new ArrayList<>(List.of(first.number(), month.number()));
        addScope(values, viewer);
        List<MonthRate> trend = new ArrayList<>();
        for (MonthRate plain : sql.list(
                MONTHS, row -> new MonthRate(new BillingMonth(row.getInt("period")), totals(row)), values.toArray())) {
            CollectionTotals totals = plain.totals();
            trend.add(new MonthRate(plain.month(), totals.plus(CollectionTotals.arrears(arrears))));
            arrears = arrears.plus(totals.due()).minus(totals.onTime()).minus(totals.recovered());
        }
        return trend;
    }

    private static void addScope(List<Object> values, Viewer viewer) {
        long only = Managers.onlyIssuer(viewer);
        values.addAll(List.of(only, only, viewer.organisationKey()));
    }

    /** The earlier months of the year, then the years before. */
    private static void addBefore(List<Object> values, Viewer viewer, BillingMonth month) {
        values.addAll(List.of(month.year() * 100 + 1, month.number()));
        addScope(values, viewer);
        values.add(month.year());
        addScope(values, viewer);
    }

    private static List<ManagerRate> managers(List<CompoundRate> compounds) {
        Map<OrganisationId, ManagerRate> managers = new LinkedHashMap<>();
        for (CompoundRate row : compounds) {
            managers.merge(
                    row.manager(),
                    new ManagerRate(row.manager(), row.managerName(), 1, row.totals()),
                    (a, b) -> new ManagerRate(
                            a.manager(), a.name(), a.compounds() + 1, a.totals().plus(b.totals())));
        }
        return managers.values().stream()
                .sorted(Comparator.comparing((ManagerRate row) -> row.rate(RateDefinition.CURRENT), RateBoards::compare)
                        .reversed())
                .toList();
    }

    /** Exact order of fractions; one that is not defined comes first. */
    private static int compare(Rate a, Rate b) {
        if (!a.isDefined() || !b.isDefined()) {
            return Boolean.compare(a.isDefined(), b.isDefined());
        }
        return a.percentValue(8).compareTo(b.percentValue(8));
    }

    private static CollectionTotals totals(ResultSet row) throws SQLException {
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
}
