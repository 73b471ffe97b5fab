package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** No unit bears the cost, or none of them has money. */
public final class NobodyInScope extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public NobodyInScope(String why) {
        super(Kind.CONFLICT, "%s，无法从维修资金支付，请核对分摊范围或由业主自筹。".formatted(why));
    }
}
