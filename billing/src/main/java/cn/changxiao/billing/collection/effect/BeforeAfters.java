package cn.changxiao.billing.collection.effect;

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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what changes of managers, bundling and renovations of the last two years brought, from the register and three years
 * of monthly totals. For those who oversee an area: it sets managers beside each other.
 */
@Singleton
public class BeforeAfters {

    private static final int YEARS_OF_EVENTS = 2;
    private static final int MONTHS_OF_TOTALS = 36;

    private static final String TOTALS = """
            SELECT c.compound_id, c.period, SUM(c.due_fen) AS due_fen, SUM(c.on_time_fen) AS on_time_fen,
                SUM(c.households_due) AS households_due, SUM(c.households_on_time) AS households_on_time
            FROM billing_collection_month c
            WHERE c.period > ? AND c.period <= ? AND c.compound_id IN (
                SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            GROUP BY c.compound_id, c.period
            """;

    private final Sql sql;
    private final Clock clock;
    private final CompoundEvents events;
    private final Policies policies;
    private final CompoundPolicies places;

    BeforeAfters(Sql sql, Clock clock, CompoundEvents events, Policies policies, CompoundPolicies places) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.policies = policies;
        this.places = places;
    }

    /**
     * For each kind its events, the latest first.
     *
     * @throws RoleMissing for managers
     */
    public Map<EventKind, List<BeforeAfter>> of(Viewer viewer) {
        CollectionReaders.requireOverseer(viewer);
        LocalDate today = LocalDate.now(clock);
        BillingMonth last = BillingMonth.of(today).plus(-1);
        CompoundEvents.Known known = events.of(viewer);
        Map<Long, Map<BillingMonth, CollectionTotals>> totals = totals(viewer, last);
        Map<EventKind, List<BeforeAfter>> rows = new EnumMap<>(EventKind.class);
        for (EventKind kind : EventKind.values()) {
            rows.put(
                    kind,
                    known.events().stream()
                            .filter(event -> event.kind() == kind)
                            .filter(event -> event.on().isAfter(today.minusYears(YEARS_OF_EVENTS)))
                            .filter(event -> !event.on().isAfter(today))
                            .sorted(Comparator.comparing(CompoundEvent::on)
                                    .reversed()
                                    .thenComparing(CompoundEvent::name))
                            .map(event -> BeforeAfter.of(event, known.events(), known.streets(), totals, last))
                            .toList());
        }
        return rows;
    }

    /** Household-months below which a comparison is called a small sample. */
    public long fewest(Viewer viewer) {
        return policies.value(PolicyParameter.COLLECTION_SMALL_SAMPLE, places.place(viewer), LocalDate.now(clock));
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
