package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** One payment is the money of one match. */
public final class PaymentConfirmed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PaymentConfirmed(String receipt) {
        super(Kind.CONFLICT, "收据 %s 已与另一笔到账核对，请先撤销那笔匹配，或核对编号。".formatted(receipt));
    }
}
