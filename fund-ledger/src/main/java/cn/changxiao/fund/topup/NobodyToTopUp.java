package cn.changxiao.fund.topup;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.policy.PolicyValue;
import java.io.Serial;

/** No unit of the compound is below the threshold, so nobody can be asked. */
public final class NobodyToTopUp extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NobodyToTopUp(PolicyValue threshold) {
        super(Kind.CONFLICT, "该小区没有余额低于首期交存额 %s 的房屋，无需发起续筹。".formatted(threshold.text()));
    }
}
