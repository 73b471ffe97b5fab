package cn.changxiao.handover.batch;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A batch is not in a state from which this move starts. */
public final class TransitionNotAllowed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public TransitionNotAllowed(Transition transition, BatchState state, String batchNumber) {
        super(
                Kind.CONFLICT,
                "移交批次 %s 当前为“%s”，不能%s，请刷新后按当前状态办理。".formatted(batchNumber, state.label(), transition.label()));
    }
}
