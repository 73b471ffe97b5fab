package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.target.CollectionReaders;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what changes of managers in the last two years brought, from the registry's agreements and three years of monthly
 * totals. For those who oversee an area: it sets managers beside each other.
 */
@Singleton
public class ManagerChanges {

    private static final int YEARS_OF_CHANGES = 2;
    private static final int MONTHS_OF_TOTALS = 36;

    private static final String VISIBLE =
            "IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)";
    private static final String AGREEMENTS = """
            SELECT m.compound_id, r.name, r.street_code, COALESCE(m.organisation_id, 0) AS organisation_id,
                COALESCE(o.name, '业主自管') AS manager_name, m.valid_from
            FROM registry_management m
            JOIN registry_compound r ON r.compound_id = m.compound_id
            LEFT JOIN registry_organisation o ON o.organisation_id = m.organisation_id
            WHERE m.compound_id
            """ + VISIBLE + " ORDER BY m.compound_id, m.valid_from";
    private static final String TOTALS = """
            SELECT c.compound_id, c.period, SUM(c.due_fen) AS due_fen, SUM(c.on_time_fen) AS on_time_fen,
                SUM(c.households_due) AS households_due, SUM(c.households_on_time) AS households_on_time
            FROM billing_collection_month c WHERE c.period > ? AND c.period <= ? AND c.compound_id
            """ + VISIBLE + " GROUP BY c.compound_id, c.period";

    private final Sql sql;
    private final Clock clock;
    private final Policies policies;
    private final CompoundPolicies places;

    ManagerChanges(Sql sql, Clock clock, Policies policies, CompoundPolicies places) {
        this.sql = sql;
        this.clock = clock;
        this.policies = policies;
        this.places = places;
    }

    /**
     * The latest change first.
     *
     * @throws RoleMissing for managers
     */
    public List<BeforeAfter> of(Viewer viewer) {
        CollectionReaders.requireOverseer(viewer);
        LocalDate today = LocalDate.now(clock);
        BillingMonth last = BillingMonth.of(today).plus(-1);
        List<ManagerChange.Agreement> agreements = agreements(viewer);
        Map<Long, String> streets = new HashMap<>();
        agreements.forEach(agreement -> streets.put(agreement.compound(), agreement.street()));
        Map<Long, Map<BillingMonth, CollectionTotals>> totals = totals(viewer, last);
        List<ManagerChange> changes = ManagerChange.among(agreements);
        return changes.stream()
                .filter(change -> change.on().isAfter(today.minusYears(YEARS_OF_CHANGES)))
                .filter(change -> !change.on().isAfter(today))
                .sorted(Comparator.comparing(ManagerChange::on).reversed().thenComparing(ManagerChange::name))
                .map(change -> BeforeAfter.of(change, changes, streets, totals, last))
                .toList();
    }

    /** Household-months below which a comparison is called a small sample. */
    public long fewest(Viewer viewer) {
        return policies.value(PolicyParameter.COLLECTION_SMALL_SAMPLE, places.place(viewer), LocalDate.now(clock));
    }

    private List<ManagerChange.Agreement> agreements(Viewer viewer) {
        return sql.list(
                AGREEMENTS,
                row -> new ManagerChange.Agreement(
                        row.getLong("compound_id"),
                        row.getString("name"),
                        row.getString("street_code"),
                        row.getLong("organisation_id"),
                        row.getString("manager_name"),
                        row.getObject("valid_from", LocalDate.class)),
                viewer.organisationKey());
    }

    private Map<Long, Map<BillingMonth, CollectionTotals>> totals(Viewer viewer, BillingMonth last) {
        Map<Long, Map<BillingMonth, CollectionTotals>> totals = new HashMap<>();
        sql.list(
                TOTALS,
                row -> totals.computeIfAbsent(row.getLong("compound_id"), compound -> new HashMap<>())
                        .put(
                                new BillingMonth(row.getInt("period")),
                                new CollectionTotals(
                                        Money.ofFen(row.getLong("due_fen")),
                                        Money.ofFen(row.getLong("on_time_fen")),
                                        Money.ZERO,
                                        Money.ZERO,
                                        Money.ZERO,
                                        row.getLong("households_due"),
                                        row.getLong("households_on_time"),
                                        0)),
                last.plus(-MONTHS_OF_TOTALS).number(),
                last.number(),
                viewer.organisationKey());
        return totals;
    }
}
