package cn.changxiao.billing.refund;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/**
 * A person who did not ask for a refund gives it up after its approval, because it could not be paid: the account is
 * closed, the payer cannot be found. The money is the unit's credit again; the number stays used.
 */
@Singleton
public class GiveUpRefund {

    private static final int LONGEST_REASON = 255;

    private final RefundPosting posting;

    GiveUpRefund(RefundPosting posting) {
        this.posting = posting;
    }

    /**
     * Gives it up.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer asked for it
     * @throws RefundNotInState if it is not approved, or was paid out
     * @throws RefundUnitGone if the unit was split or merged since
     */
    public void giveUp(Viewer viewer, RefundId refund, String reason) {
        Managers.issuer(viewer, "撤回退款");
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明未能付款的原因，不超过 %d 字。".formatted(LONGEST_REASON));
        }
        Retry.whileContended(() -> {
            posting.giveUp(viewer, refund, why);
            return refund;
        });
    }
}
