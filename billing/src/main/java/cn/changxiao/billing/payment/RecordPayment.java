package cn.changxiao.billing.payment;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A manager records money received for one unit; it pays the oldest open items first and the rest becomes the unit's
 * credit. Safe with many cashiers at once and with a request sent twice.
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
     * @throws ChannelTransactionUsed if the channel's transaction was recorded before
     */
    public PaymentId record(Viewer viewer, NewPayment payment) {
        Managers.issuer(viewer, "登记缴费");
        return Retry.whileContended(() -> known.find(payment)
                .orElseGet(() -> posting.post(viewer, List.of(payment)).get(0)));
    }
}
