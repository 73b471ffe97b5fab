package cn.changxiao.billing.plan;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A unit has one running plan with one manager. */
public final class UnitHasPlan extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitHasPlan(PlanId plan) {
        super(Kind.CONFLICT, "该户已有待复核或履行中的分期计划 %s，付清、违约或退回后才能另立。".formatted(plan));
    }
}
