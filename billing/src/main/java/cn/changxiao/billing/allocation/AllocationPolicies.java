package cn.changxiao.billing.allocation;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads allocation policies: the one in force is the manager's latest that a second person approved. */
@Singleton
public class AllocationPolicies {

    private static final String COLUMNS = """
            SELECT p.policy_id, p.rule_name, p.item_order, p.state, p.proposed_by, p.proposed_at, p.decided_at
            FROM billing_allocation_policy p WHERE p.issuer_id = ?
            """;
    private static final String IN_FORCE =
            COLUMNS + " AND p.state = 'APPROVED' ORDER BY p.decided_at DESC, p.policy_id DESC LIMIT 1";
    private static final String ALL = COLUMNS + " ORDER BY p.policy_id DESC LIMIT 50";

    private final Sql sql;

    AllocationPolicies(Sql sql) {
        this.sql = sql;
    }

    /** The issuer's policy; the oldest first for who never decided on one. */
    public AllocationPolicy inForce(long issuer) {
        return sql.first(IN_FORCE, AllocationPolicies::policy, issuer).orElse(AllocationPolicy.OLDEST_FIRST);
    }

    /** The viewer's own, newest first. */
    public List<AllocationPolicyLine> ofIssuer(Viewer viewer) {
        return sql.list(
                ALL, AllocationPolicies::line, Managers.issuer(viewer, "查看冲抵次序").value());
    }

    static AllocationPolicy policy(ResultSet row) throws SQLException {
        String items = row.getString("item_order");
        return new AllocationPolicy(
                AllocationRule.valueOf(row.getString("rule_name")),
                items.isEmpty()
                        ? List.of()
                        : Arrays.stream(items.split(",")).map(FeeItem::valueOf).toList(),
                List.of());
    }

    private static AllocationPolicyLine line(ResultSet row) throws SQLException {
        return new AllocationPolicyLine(
                new AllocationPolicyId(row.getLong("policy_id")),
                policy(row),
                AllocationPolicyLine.State.valueOf(row.getString("state")),
                row.getLong("proposed_by"),
                row.getObject("proposed_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("decided_at", LocalDateTime.class)));
    }
}
