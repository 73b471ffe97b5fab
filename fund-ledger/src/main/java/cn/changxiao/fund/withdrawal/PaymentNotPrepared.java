package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A payment needs a maker before it can be checked. */
public final class PaymentNotPrepared extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public PaymentNotPrepared() {
        super(Kind.CONFLICT, "付款尚未制单，请先由一名经办人制单，再由另一人复核支付。");
    }
}
