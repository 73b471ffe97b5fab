package cn.changxiao.billing.suspense;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** No more can be paid in or returned than is still in suspense. */
public final class SuspenseSettled extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SuspenseSettled(SuspenseId id, Money open, Money wanted) {
        super(Kind.CONFLICT, "暂收款 %s 只余 %s 元，不能再处理 %s 元；请刷新页面后核对余额。".formatted(id, open.grouped(), wanted.grouped()));
    }
}
