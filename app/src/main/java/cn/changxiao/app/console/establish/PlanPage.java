package cn.changxiao.app.console.establish;

import cn.changxiao.fund.establish.DepositDemand;
import cn.changxiao.fund.establish.DepositPlan;
import cn.changxiao.fund.establish.DepositPlanState;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/** A plan with its demands as of today. */
public record PlanPage(DepositPlan plan, List<DepositDemand> demands, LocalDate today, long viewer, boolean isKeeper) {

    public PlanPage {
        demands = List.copyOf(demands);
    }

    public boolean isOpen() {
        return isKeeper && plan.state() == DepositPlanState.DRAFTED;
    }

    public boolean canIssue() {
        return isOpen() && plan.makerId() != viewer;
    }

    /** What was due by today and has not come in. */
    public Money overdue() {
        return Money.sum(demands.stream().map(this::overdue).toList());
    }

    public Money overdue(DepositDemand demand) {
        return plan.state() == DepositPlanState.ISSUED ? demand.overdue(plan.instalments(), today) : Money.ZERO;
    }
}
