package cn.changxiao.billing.dispute;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** One subject has one open objection. */
public final class DisputeOpenAlready extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DisputeOpenAlready(DisputeId dispute) {
        super(Kind.CONFLICT, "同一事项已有处理中的异议 %s，请等待答复，或先撤回再提出。".formatted(dispute));
    }
}
