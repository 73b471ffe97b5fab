package cn.changxiao.billing.adjustment;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** What was proposed was decided on other figures than the bill has now. */
public final class BillChanged extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BillChanged(Money proposed, Money now) {
        super(Kind.CONFLICT, "申报时该账单（项目）为 %s 元，现为 %s 元，期间已有其他调整，请退回后按现额重新申报。".formatted(proposed, now));
    }
}
