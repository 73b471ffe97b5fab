package cn.changxiao.billing.relief;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A relief is approved or sent back once. */
public final class ReliefAlreadyChecked extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ReliefAlreadyChecked(ReliefId relief) {
        super(Kind.CONFLICT, "减免 %s 已经审批过，如需调整请另行申报。".formatted(relief));
    }
}
