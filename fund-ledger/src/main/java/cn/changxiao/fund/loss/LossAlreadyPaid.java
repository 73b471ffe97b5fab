package cn.changxiao.fund.loss;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A payment is made once. */
public final class LossAlreadyPaid extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    LossAlreadyPaid(long payment) {
        super(Kind.CONFLICT, "付款单 %d 已经支付，不能再次支付。".formatted(payment));
    }
}
