package cn.changxiao.billing.scope;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.policy.PolicyValue;
import java.io.Serial;

/** Fees are billed in advance for so many months at most as the place allows. */
public final class TooFarAhead extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TooFarAhead(BillingMonth last, BillingMonth latest, PolicyValue limit) {
        super(
                Kind.INVALID,
                "预收账单最多提前 %s（%s：%s），最晚可出 %s 账期，不能出到 %s。"
                        .formatted(limit.text(), limit.profile(), limit.clause(), latest, last));
    }
}
