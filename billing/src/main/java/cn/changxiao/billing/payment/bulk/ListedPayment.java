package cn.changxiao.billing.payment.bulk;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.Refusal;
import java.util.Optional;

/** What became of one line: the payment, now or by an earlier list, or why there is none. */
public record ListedPayment(Optional<PaymentId> payment, Optional<Refusal> refusal) {

    public ListedPayment {
        if (payment.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("a line is recorded or refused");
        }
    }

    static ListedPayment recorded(PaymentId payment) {
        return new ListedPayment(Optional.of(payment), Optional.empty());
    }

    public static ListedPayment refused(Refusal refusal) {
        return new ListedPayment(Optional.empty(), Optional.of(refusal));
    }
}
