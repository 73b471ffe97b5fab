package cn.changxiao.billing.subsidy;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An arrangement is approved once. */
public final class SubsidyAlreadyChecked extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SubsidyAlreadyChecked(SubsidyId subsidy) {
        super(Kind.CONFLICT, "补贴 %s 已经审批过，如需调整请另行申报。".formatted(subsidy));
    }
}
