package cn.changxiao.billing.plan;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A plan is agreed or sent back once. */
public final class PlanAlreadyDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PlanAlreadyDecided(PlanId plan, PlanState state) {
        super(Kind.CONFLICT, "分期计划 %s 已是“%s”，不能再复核。".formatted(plan, state.label()));
    }
}
