package cn.changxiao.billing.succession;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A bill run that is prepared counts on the units as they are. */
public final class BillRunOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BillRunOpen(long run) {
        super(Kind.CONFLICT, "本小区有未入账的出账批次 %d，请先入账或取消该批次，再执行房屋分割合并。".formatted(run));
    }
}
