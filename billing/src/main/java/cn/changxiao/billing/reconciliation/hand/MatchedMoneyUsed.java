package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** Money that left the unit again cannot be taken back from it. */
public final class MatchedMoneyUsed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    MatchedMoneyUsed(PaymentId payment, Money amount) {
        super(Kind.CONFLICT, "缴费 %s 的 %s 元已退款、结转或房屋已拆并，不能再从该户收回；请通过退款处理。".formatted(payment, amount.grouped()));
    }
}
