package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/**
 * A second person of the same issuer approves a proposed adjustment: reversing items are written, the open items fall, and
 * what was paid beyond the new amount becomes the unit's credit. Exact against payments and other approvals at once.
 */
@Singleton
public class ApproveAdjustment {

    private final AdjustmentPosting posting;

    ApproveAdjustment(AdjustmentPosting posting) {
        this.posting = posting;
    }

    /**
     * Approves it.
     *
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if it would lower a closed month
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer proposed it
     * @throws AdjustmentAlreadyChecked if it was decided before
     * @throws BillChanged if another adjustment changed the figures since
     * @throws WaivedMoreThanOpen if it was paid since, so that less is open than is to be given up
     * @throws BillIsVoid if the bill was taken back since
     */
    public void approve(Viewer viewer, AdjustmentId adjustment) {
        Managers.issuer(viewer, "审批账单调整");
        Retry.whileContended(() -> posting.approve(viewer, adjustment));
    }
}
