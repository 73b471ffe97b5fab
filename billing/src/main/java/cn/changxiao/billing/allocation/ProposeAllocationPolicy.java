package cn.changxiao.billing.allocation;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person of a manager proposes in which order payments pay what is open. */
@Singleton
public class ProposeAllocationPolicy {

    private static final String BY_KEY = """
            SELECT policy_id, issuer_id, rule_name, item_order FROM billing_allocation_policy WHERE business_key = ?
            """;
    private static final String INSERT = """
            INSERT INTO billing_allocation_policy (policy_id, business_key, issuer_id, rule_name, item_order, state,
                proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    ProposeAllocationPolicy(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** The proposal; the same key with the same content gets the earlier one. */
    public AllocationPolicyId propose(Viewer viewer, BusinessKey key, AllocationRule rule, List<FeeItem> priority) {
        return Retry.whileContended(() -> proposeOnce(viewer, key, rule, priority));
    }

    @Transactional
    AllocationPolicyId proposeOnce(Viewer viewer, BusinessKey key, AllocationRule rule, List<FeeItem> priority) {
        long issuer = Managers.issuer(viewer, "设置冲抵次序").value();
        AllocationPolicy policy = new AllocationPolicy(rule, priority, List.of());
        String items = policy.priority().stream().map(FeeItem::name).collect(Collectors.joining(","));
        Optional<AllocationPolicyId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (row.getLong("issuer_id") != issuer
                            || !row.getString("rule_name").equals(rule.name())
                            || !row.getString("item_order").equals(items)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new AllocationPolicyId(row.getLong("policy_id"));
                },
                key.value());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        AllocationPolicyId id = new AllocationPolicyId(ids.next());
        long user = viewer.user().value();
        sql.update(INSERT, id.value(), key.value(), issuer, rule.name(), items, user, LocalDateTime.now(clock));
        audit.record(
                viewer, "ProposeAllocationPolicy", "allocation-policy:" + id, "%s %s".formatted(rule.label(), items));
        return id;
    }
}
