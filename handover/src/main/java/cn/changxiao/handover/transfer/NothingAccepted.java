package cn.changxiao.handover.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An agreement over nothing: every item was rejected. */
public final class NothingAccepted extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingAccepted(String batchNumber) {
        super(Kind.CONFLICT, "移交批次 %s 没有一项同意接管，不能签署协议；请整改后复验或撤回批次。".formatted(batchNumber));
    }
}
