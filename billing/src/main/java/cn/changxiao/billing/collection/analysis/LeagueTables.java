package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.target.CollectionReaders;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads league tables from the totals of the twelve months that are over; a manager finds itself alone in them. */
@Singleton
public class LeagueTables {

    private static final int MONTHS = 12;

    private static final String TOTALS = """
            SUM(c.due_fen) AS due_fen, SUM(c.on_time_fen) AS on_time_fen, SUM(c.households_due) AS households_due,
                SUM(c.households_on_time) AS households_on_time
            FROM billing_collection_month c
            JOIN registry_compound r ON r.compound_id = c.compound_id
            JOIN registry_organisation o ON o.organisation_id = c.issuer_id
            WHERE c.period >= ? AND c.period <= ? AND (? = 0 OR c.issuer_id = ?)
                AND c.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;
    private static final String MANAGERS = """
            SELECT o.organisation_id AS id, o.name, CONCAT(COUNT(DISTINCT c.compound_id), ' 个小区') AS beside,
            """ + TOTALS + "GROUP BY o.organisation_id, o.name";
    private static final String COMPOUNDS = """
            SELECT r.compound_id AS id, r.name, MAX(o.name) AS beside,
            """ + TOTALS + "GROUP BY r.compound_id, r.name, c.issuer_id";

    private final Sql sql;
    private final Clock clock;
    private final Policies policies;
    private final CompoundPolicies places;

    LeagueTables(Sql sql, Clock clock, Policies policies, CompoundPolicies places) {
        this.sql = sql;
        this.clock = clock;
        this.policies = policies;
        this.places = places;
    }

    public LeagueTable managers(Viewer viewer) {
        return read(viewer, MANAGERS);
    }

    /** Compounds, one that has changed hands in the time once for each of its managers. */
    public LeagueTable compounds(Viewer viewer) {
        return read(viewer, COMPOUNDS);
    }

    private LeagueTable read(Viewer viewer, String query) {
        long only = CollectionReaders.onlyIssuer(viewer);
        LocalDate today = LocalDate.now(clock);
        BillingMonth last = BillingMonth.of(today).plus(-1);
        BillingMonth first = last.plus(1 - MONTHS);
        List<LeagueEntry> entries = sql.list(
                query, LeagueTables::entry, first.number(), last.number(), only, only, viewer.organisationKey());
        long fewest = policies.value(PolicyParameter.COLLECTION_SMALL_SAMPLE, places.place(viewer), today);
        return LeagueTable.of(first, last, fewest, entries);
    }

    private static LeagueEntry entry(ResultSet row) throws SQLException {
        return new LeagueEntry(
                row.getLong("id"),
                row.getString("name"),
                row.getString("beside"),
                new CollectionTotals(
                        Money.ofFen(row.getLong("due_fen")),
                        Money.ofFen(row.getLong("on_time_fen")),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        row.getLong("households_due"),
                        row.getLong("households_on_time"),
                        0));
    }
}
