package cn.changxiao.fund.interest;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** What the checker would agree to is not what was shown: balances of the period, or shares, are others now. */
public final class SharesHaveChanged extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public SharesHaveChanged(InterestRunId run) {
        super(Kind.CONFLICT, "分配批次 %s 编制之后，计息期间的余额或份额有变动，请取消后重新编制。".formatted(run));
    }
}
