package cn.changxiao.billing.dispute;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An objection is closed once. */
public final class DisputeAlreadyClosed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DisputeAlreadyClosed(DisputeId dispute, DisputeState state) {
        super(Kind.CONFLICT, "异议 %s 已经办结（%s），如有新的理由请另行提出。".formatted(dispute, state.label()));
    }
}
