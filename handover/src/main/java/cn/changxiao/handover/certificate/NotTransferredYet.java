package cn.changxiao.handover.certificate;

import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Only a completed hand-over has a certificate. */
public final class NotTransferredYet extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NotTransferredYet(String batchNumber, BatchState state) {
        super(Kind.CONFLICT, "移交批次 %s 当前为“%s”，办理移交后才有移交接管确认书。".formatted(batchNumber, state.label()));
    }
}
