package cn.changxiao.fund.establish;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A plan is decided once. */
public final class DepositPlanDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DepositPlanDecided(DepositPlanId id, DepositPlanState state) {
        super(Kind.CONFLICT, "补建计划 %s 的状态是“%s”，不能办理这一步。".formatted(id, state.label()));
    }
}
