package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same issuer sends a proposed adjustment back, with the reason; the bill stays as it is. */
@Singleton
public class RejectAdjustment {

    private static final int LONGEST_ANSWER = 255;

    private final Clock clock;
    private final Proposals proposals;
    private final AuditLog audit;

    RejectAdjustment(Clock clock, Proposals proposals, AuditLog audit) {
        this.clock = clock;
        this.proposals = proposals;
        this.audit = audit;
    }

    /**
     * Sends it back.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer proposed it
     * @throws AdjustmentAlreadyChecked if it was decided before
     */
    @Transactional
    public void reject(Viewer viewer, AdjustmentId id, String answer) {
        long issuer = Managers.issuer(viewer, "审批账单调整").value();
        if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            throw new InvalidValue("请写明退回理由，不超过 %d 字。".formatted(LONGEST_ANSWER));
        }
        Proposal proposal = proposals.lock(issuer, id);
        proposal.requireOpenFor(viewer.user());
        proposals.decide(
                viewer,
                proposal,
                new Proposals.Decision(AdjustmentState.REJECTED, Money.ZERO, answer.strip()),
                LocalDateTime.now(clock));
        audit.record(viewer, "RejectAdjustment", "bill:" + proposal.bill(), "退回调整 %s：%s".formatted(id, answer));
    }
}
