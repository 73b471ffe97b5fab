package cn.changxiao.billing.plan;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** Instalments sum to the arrears they are for, to the fen. */
public final class PlanDoesNotAddUp extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PlanDoesNotAddUp(Money instalments, Money arrears) {
        super(Kind.INVALID, "各期合计 %s 元与所选欠费 %s 元不符，请按欠费重新分期。".formatted(instalments, arrears));
    }
}
