package cn.changxiao.handover.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Batch numbers are unique over all compounds. */
public final class BatchNumberTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BatchNumberTaken(String batchNumber) {
        super(Kind.CONFLICT, "移交批次号 %s 已被使用，请换一个批次号。".formatted(batchNumber));
    }
}
