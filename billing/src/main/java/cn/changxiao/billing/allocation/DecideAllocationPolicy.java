package cn.changxiao.billing.allocation;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same manager approves a proposed order of allocation or sends it back. */
@Singleton
public class DecideAllocationPolicy {

    private static final String PROPOSAL = """
            SELECT state, proposed_by FROM billing_allocation_policy WHERE policy_id = ? AND issuer_id = ? FOR UPDATE
            """;
    private static final String DECIDE = """
            UPDATE billing_allocation_policy SET state = ?, decided_by = ?, decided_at = ?
            WHERE policy_id = ? AND state = 'PROPOSED' AND proposed_by <> ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    DecideAllocationPolicy(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Decides; payments from now on follow an approved one.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws AllocationPolicyAlreadyDecided if it was decided before
     */
    @Transactional
    public void decide(Viewer viewer, AllocationPolicyId policy, AllocationPolicyLine.State decision) {
        long issuer = Managers.issuer(viewer, "复核冲抵次序").value();
        Proposal proposal = sql.first(
                        PROPOSAL,
                        row -> new Proposal(row.getString("state"), row.getLong("proposed_by")),
                        policy.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("冲抵次序申请", policy));
        long user = viewer.user().value();
        if (proposal.proposedBy() == user) {
            throw new SamePersonCannotCheck("冲抵次序复核");
        }
        if (!proposal.state().equals(AllocationPolicyLine.State.PROPOSED.name())
                || sql.update(DECIDE, decision.name(), user, LocalDateTime.now(clock), policy.value(), user) != 1) {
            throw new AllocationPolicyAlreadyDecided(policy);
        }
        audit.record(viewer, "DecideAllocationPolicy", "allocation-policy:" + policy, decision.label());
    }

    private record Proposal(String state, long proposedBy) {}
}
