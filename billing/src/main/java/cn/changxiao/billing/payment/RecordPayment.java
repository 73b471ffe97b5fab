package cn.changxiao.billing.payment;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.allocation.ChosenBillNotOpen;
import cn.changxiao.billing.prepayment.PrepaymentOverCap;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A manager records money received for one unit; it pays what is open in the manager's order, after the bills the payer
 * chose, and the rest becomes the unit's credit. Safe with many cashiers at once and with a request sent twice.
 */
@Singleton
public class RecordPayment {

    private final PaymentPosting posting;
    private final KnownPayments known;

    RecordPayment(PaymentPosting posting, KnownPayments known) {
        this.posting = posting;
        this.known = known;
    }

    /**
     * The payment; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the unit is in no compound the viewer manages or managed
     * @throws KeyReusedWithOtherContent if the key was used for another payment
     * @throws ChosenBillNotOpen if nothing is open on a bill that the payer chose
     * @throws PrepaymentOverCap if it would leave more credit than the place lets a manager collect in advance
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if the day lies in a closed month
     * @throws ChannelTransactionUsed if the channel's transaction was recorded before
     */
    public PaymentId record(Viewer viewer, NewPayment payment) {
        Managers.issuer(viewer, "登记缴费");
        return Retry.whileContended(() -> known.find(payment)
                .orElseGet(() -> posting.postWithinCap(viewer, List.of(payment)).get(0)));
    }
}
