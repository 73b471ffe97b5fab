package cn.changxiao.billing.refund;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/**
 * A second person of the same issuer approves a refund. Of a payment it first takes what waits of it as credit, then what
 * it paid, newest month first, then what its credit paid since; all of it leaves the unit's credit. Exact at any
 * concurrency, and never more than is there.
 */
@Singleton
public class ApproveRefund {

    private final RefundPosting posting;

    ApproveRefund(RefundPosting posting) {
        this.posting = posting;
    }

    /**
     * Approves it.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer asked for it
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if money that counts in a closed month would be taken back
     * @throws RefundNotInState if it was decided before
     * @throws RefundMoreThanThere if less is there now
     */
    public void approve(Viewer viewer, RefundId refund) {
        Managers.issuer(viewer, "审批退款");
        Retry.whileContended(() -> posting.approve(viewer, refund));
    }
}
