package cn.changxiao.billing.refund;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same issuer sends a refund back, with the reason; no money moves. */
@Singleton
public class RejectRefund {

    private static final int LONGEST_ANSWER = 255;

    private final Clock clock;
    private final RefundRows refunds;
    private final AuditLog audit;

    RejectRefund(Clock clock, RefundRows refunds, AuditLog audit) {
        this.clock = clock;
        this.refunds = refunds;
        this.audit = audit;
    }

    /**
     * Sends it back.
     *
     * @throws SamePersonCannotCheck if the viewer asked for it
     * @throws RefundNotInState if it was decided before
     */
    @Transactional
    public void reject(Viewer viewer, RefundId id, String answer) {
        long issuer = Managers.issuer(viewer, "审批退款").value();
        if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            throw new InvalidValue("请写明退回理由，不超过 %d 字。".formatted(LONGEST_ANSWER));
        }
        RefundRows.Row refund = refunds.lock(issuer, id);
        refund.require(RefundState.REQUESTED);
        if (refund.requestedBy().equals(viewer.user())) {
            throw new SamePersonCannotCheck("退款审批");
        }
        refunds.reject(refund, viewer.user(), answer.strip(), LocalDateTime.now(clock));
        audit.record(viewer, "RejectRefund", "refund:" + id, "退回退款申请：" + answer.strip());
    }
}
