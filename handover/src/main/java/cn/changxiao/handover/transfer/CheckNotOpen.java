package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Results are written between the invitation and the agreement only. */
public final class CheckNotOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CheckNotOpen(String batchNumber, BatchState state) {
        super(Kind.CONFLICT, "移交批次 %s 当前为“%s”，不在查验阶段，不能填写查验结果。".formatted(batchNumber, state.label()));
    }
}
