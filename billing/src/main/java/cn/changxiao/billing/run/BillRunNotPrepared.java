package cn.changxiao.billing.run;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A run is signed off or cancelled once, while it waits for it. */
public final class BillRunNotPrepared extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BillRunNotPrepared(BillRunId run, BillRunState state) {
        super(Kind.CONFLICT, "出账批次 %s 的状态是“%s”，只有待复核的批次可以复核或取消。".formatted(run, state.label()));
    }
}
