package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** A transfer is never more than what is still claimed of its month. */
public final class MoreThanClaimed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    MoreThanClaimed(BillingMonth month, Money amount, Money open) {
        super(
                Kind.INVALID,
                "到账 %s 元超过 %s 尚未收到的补贴 %s 元，请按应收金额登记，多出部分登记到其他月份或退回。"
                        .formatted(amount.grouped(), month, open.grouped()));
    }
}
