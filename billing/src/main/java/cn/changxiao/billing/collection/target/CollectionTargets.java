package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the targets of the streets a viewer sees; a manager sees those of the street and its own, no competitor's. */
@Singleton
public class CollectionTargets {

    private static final String LIST = """
            SELECT t.target_id, t.street_code, j.name AS street_name, t.issuer_id, COALESCE(o.name, '') AS issuer_name,
                t.from_period, t.target_ppm, t.alert_ppm, t.reason, t.set_at
            FROM billing_collection_target t
            JOIN registry_jurisdiction j ON j.code = t.street_code
            LEFT JOIN registry_organisation o ON o.organisation_id = t.issuer_id
            WHERE (? = 0 OR t.issuer_id IN (0, ?)) AND t.street_code IN (SELECT c.street_code FROM registry_compound c
                JOIN registry_visible_compound v ON v.compound_id = c.compound_id AND v.organisation_id = ?)
            ORDER BY t.target_id DESC
            """;
    private static final String MANAGERS = """
            SELECT DISTINCT o.organisation_id, o.name FROM registry_organisation o
            JOIN registry_management m ON m.organisation_id = o.organisation_id
            JOIN registry_visible_compound v ON v.compound_id = m.compound_id AND v.organisation_id = ?
            ORDER BY o.name
            """;

    private final Sql sql;
    private final Policies policies;

    CollectionTargets(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** The newest first, those that no longer count included: what was expected when. */
    public List<TargetLine> list(Viewer viewer) {
        long only = CollectionReaders.onlyIssuer(viewer);
        return sql.list(LIST, CollectionTargets::read, only, only, viewer.organisationKey());
    }

    /** Whom a street office can set a target for, by name. */
    public Map<OrganisationId, String> managers(Viewer viewer) {
        Map<OrganisationId, String> managers = new LinkedHashMap<>();
        sql.list(
                MANAGERS,
                row -> managers.put(new OrganisationId(row.getLong("organisation_id")), row.getString("name")),
                viewer.organisationKey());
        return managers;
    }

    /** What the policy of a place says, where no street office has said otherwise. */
    public TargetRate policy(String place, BillingMonth month) {
        long target = policies.value(PolicyParameter.COLLECTION_TARGET, place, month.lastDay());
        long alert = policies.value(PolicyParameter.COLLECTION_ALERT, place, month.lastDay());
        return new TargetRate(target, Math.min(target, alert));
    }

    /** Every target the viewer sees, to be asked for many managers; asks each street's policy once. */
    TargetBook book(Viewer viewer) {
        Map<String, TargetRate> known = new HashMap<>();
        return new TargetBook(
                list(viewer), (street, month) -> known.computeIfAbsent(street + month, place -> policy(street, month)));
    }

    private static TargetLine read(ResultSet row) throws SQLException {
        long issuer = row.getLong("issuer_id");
        return new TargetLine(
                new CollectionTargetId(row.getLong("target_id")),
                row.getString("street_code"),
                row.getString("street_name"),
                issuer == 0 ? Optional.empty() : Optional.of(new OrganisationId(issuer)),
                row.getString("issuer_name"),
                new BillingMonth(row.getInt("from_period")),
                new TargetRate(row.getLong("target_ppm"), row.getLong("alert_ppm")),
                row.getString("reason"),
                row.getObject("set_at", LocalDateTime.class));
    }
}
