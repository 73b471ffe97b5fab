package cn.changxiao.billing.refund;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A refund is decided once and paid out once. */
public final class RefundNotInState extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    RefundNotInState(RefundId refund, RefundState state, RefundState needed) {
        super(Kind.CONFLICT, "退款 %s 的状态是“%s”，只有“%s”的才能这样处理，请刷新页面。".formatted(refund, state.label(), needed.label()));
    }
}
