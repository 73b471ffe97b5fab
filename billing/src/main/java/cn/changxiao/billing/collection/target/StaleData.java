package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.Deadlines;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Managers who have a compound today but enter no bills for it, or no money at all: a rate that stands still for want of
 * data is no rate. Bills are told by their month, whose last day is the day up to which a compound is billed.
 */
@Singleton
class StaleData {

    private static final String MANAGED = """
            SELECT m.compound_id, r.name, m.organisation_id, o.name AS manager_name, m.valid_from, p.last_paid,
                (SELECT MAX(c.period) FROM billing_collection_month c WHERE c.compound_id = m.compound_id
                    AND c.issuer_id = m.organisation_id AND c.due_fen > 0) AS last_billed
            FROM registry_management m
            JOIN registry_compound r ON r.compound_id = m.compound_id
            JOIN registry_organisation o ON o.organisation_id = m.organisation_id
            LEFT JOIN (SELECT issuer_id, MAX(received_on) AS last_paid FROM billing_payment GROUP BY issuer_id) p
                ON p.issuer_id = m.organisation_id
            WHERE m.valid_from <= ? AND ? < m.valid_until AND (? = 0 OR m.organisation_id = ?)
                AND m.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            ORDER BY m.organisation_id, m.compound_id
            """;

    private final Sql sql;
    private final Clock clock;
    private final Policies policies;
    private final CompoundPolicies places;
    private final Deadlines deadlines;

    StaleData(Sql sql, Clock clock, Policies policies, CompoundPolicies places, Deadlines deadlines) {
        this.sql = sql;
        this.clock = clock;
        this.policies = policies;
        this.places = places;
        this.deadlines = deadlines;
    }

    /** One alert for each compound that is not billed, and one for each manager that records no money. */
    List<CollectionAlert> alerts(Viewer viewer, long only) {
        LocalDate today = LocalDate.now(clock);
        PolicyValue length = policies.explain(PolicyParameter.COLLECTION_STALE, places.place(viewer), today);
        Map<LocalDate, LocalDate> known = new HashMap<>();
        Map<OrganisationId, CollectionAlert> unpaid = new HashMap<>();
        List<CollectionAlert> alerts = new ArrayList<>();
        for (Managed row : sql.list(MANAGED, StaleData::read, today, today, only, only, viewer.organisationKey())) {
            LocalDate bills = known.computeIfAbsent(row.lastBilled().orElse(row.since()), day -> end(day, length));
            AlertRules.stale("账单", row.lastBilled(), row.since(), bills, today)
                    .ifPresent(reason -> alerts.add(row.alert(Optional.of(row.compound()), row.name(), reason)));
            LocalDate money = known.computeIfAbsent(row.lastPaid().orElse(row.since()), day -> end(day, length));
            AlertRules.stale("收款", row.lastPaid(), row.since(), money, today)
                    .ifPresent(
                            reason -> unpaid.putIfAbsent(row.manager(), row.alert(Optional.empty(), "全部小区", reason)));
        }
        alerts.addAll(unpaid.values());
        return alerts;
    }

    private LocalDate end(LocalDate day, PolicyValue length) {
        return deadlines.after(day, length).value();
    }

    private static Managed read(ResultSet row) throws SQLException {
        int period = row.getInt("last_billed");
        return new Managed(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                new OrganisationId(row.getLong("organisation_id")),
                row.getString("manager_name"),
                row.getObject("valid_from", LocalDate.class),
                period == 0 ? Optional.empty() : Optional.of(new BillingMonth(period).lastDay()),
                day(row.getObject("last_paid", LocalDate.class)));
    }

    private static Optional<LocalDate> day(@Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }

    private record Managed(
            CompoundId compound,
            String name,
            OrganisationId manager,
            String managerName,
            LocalDate since,
            Optional<LocalDate> lastBilled,
            Optional<LocalDate> lastPaid) {

        CollectionAlert alert(Optional<CompoundId> about, String subject, String reason) {
            return new CollectionAlert(AlertKind.STALE, about, subject, manager, managerName, reason);
        }
    }
}
