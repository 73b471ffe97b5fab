package cn.changxiao.billing.adjustment;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An adjustment is approved or sent back once. */
public final class AdjustmentAlreadyChecked extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AdjustmentAlreadyChecked(AdjustmentId adjustment, AdjustmentState state) {
        super(Kind.CONFLICT, "账单调整 %s %s，不能再次审批；如仍需调整请另行申报。".formatted(adjustment, state.label()));
    }
}
