package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Since the apportionment some unit has less available than its share. */
public final class BalancesHaveChanged extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public BalancesHaveChanged(long units) {
        super(Kind.CONFLICT, "分摊后有 %d 户可用余额已不足，请退回后重新申请分摊。".formatted(units));
    }
}
