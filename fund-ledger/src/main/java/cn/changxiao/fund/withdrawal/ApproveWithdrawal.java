package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * The owners' committee agrees: the owners' certificate is spent, and from then on the shares are held and nothing else
 * can spend them.
 */
@Singleton
public class ApproveWithdrawal {

    private static final String APPROVED = """
            UPDATE fund_withdrawal SET state = 'APPROVED', approver_id = ?, approved_at = ? WHERE withdrawal_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final WithdrawalRows rows;
    private final OwnersDecision decision;
    private final AuditLog audit;

    ApproveWithdrawal(
            Sql sql, Clock clock, FundScope scope, WithdrawalRows rows, OwnersDecision decision, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.decision = decision;
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
        sql.update(APPROVED, viewer.user().value(), LocalDateTime.now(clock), id.value());
        audit.record(viewer, "ApproveWithdrawal", "withdrawal:" + id, "批准“%s”".formatted(withdrawal.project()));
    }
}
