package cn.changxiao.billing.refund;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** No more is paid back than was received and is still there. */
public final class RefundMoreThanThere extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    RefundMoreThanThere(Money asked, Money most) {
        super(Kind.CONFLICT, "申请退款 %s 元，目前最多可退 %s 元；款项可能已退过、已被使用，或房屋已分割合并（其预存款请从新房屋退）。".formatted(asked, most));
    }
}
