package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The owners' committee agrees: the owners' certificate is spent, and from then on the shares are held and nothing else
 * can spend them, until they are paid, sent back or the place's days for a payment are over.
 */
@Singleton
public class ApproveWithdrawal {

    private static final String APPROVED = """
            UPDATE fund_withdrawal SET state = 'APPROVED', approver_id = ?, approved_at = ?, held_until = ?
            WHERE withdrawal_id = ?
            """;

    private static final String STREET = "SELECT street_code FROM registry_compound WHERE compound_id = ?";

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final WithdrawalRows rows;
    private final OwnersDecision decision;
    private final Policies policies;
    private final AuditLog audit;

    ApproveWithdrawal(
            Sql sql,
            Clock clock,
            FundScope scope,
            WithdrawalRows rows,
            OwnersDecision decision,
            Policies policies,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.decision = decision;
        this.policies = policies;
        this.audit = audit;
    }

    /**
     * Approves and holds.
     *
     * @throws SamePersonCannotCheck if the viewer applied
     * @throws CertificateAlreadySpent and its like, if the owners' decision does not permit it
     * @throws BalancesHaveChanged if a unit has less available than its part
     */
    @RetriedWhenLocked
    @Transactional
    public void approve(Viewer viewer, WithdrawalId id) {
        scope.requireRole(viewer, "批准使用维修资金", Role.OWNERS_COMMITTEE);
        WithdrawalRow withdrawal = rows.lock(viewer, id);
        withdrawal.require(WithdrawalState.APPORTIONED, "批准");
        if (withdrawal.applicant().equals(viewer.user())) {
            throw new SamePersonCannotCheck("使用申请的批准");
        }
        decision.spend(viewer, withdrawal);
        rows.hold(id);
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate heldUntil = heldUntil(withdrawal, now.toLocalDate());
        sql.update(APPROVED, viewer.user().value(), now, heldUntil, id.value());
        audit.record(
                viewer,
                "ApproveWithdrawal",
                "withdrawal:" + id,
                "批准“%s”，冻结至 %s".formatted(withdrawal.project(), heldUntil));
    }

    private LocalDate heldUntil(WithdrawalRow withdrawal, LocalDate today) {
        String street = sql.first(
                        STREET, row -> row.getString(1), withdrawal.compound().value())
                .orElseThrow();
        return today.plusDays(policies.value(PolicyParameter.FUND_HOLD, street, today));
    }
}
