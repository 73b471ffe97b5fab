package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFund;
import cn.changxiao.app.demo.plan.PlannedRepair;
import cn.changxiao.fund.withdrawal.WithdrawalState;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the repairs: three of the shown compound in three stages, and some elsewhere that were paid long ago and took
 * so much that the units there must top up. None touches what is still under warranty.
 */
public final class RepairDrawing {

    private static final int ELSEWHERE = 12;

    private RepairDrawing() {}

    public static List<PlannedRepair> of(CityPlan plan) {
        PlannedCompound main = plan.showcase().main();
        List<PlannedRepair> repairs = new ArrayList<>();
        repairs.add(repair(plan, main, 0, "楼道粉刷及楼梯扶手更换", 76, WithdrawalState.PAID));
        repairs.add(repair(plan, main, 1, "楼道照明及单元门更换", 22, WithdrawalState.APPROVED));
        repairs.add(repair(plan, main, 2, "外墙空鼓部位饰面修缮", 35, WithdrawalState.APPORTIONED));
        plan.compounds().stream()
                .filter(compound -> !compound.equals(main))
                .filter(compound -> compound.committee().isPresent())
                .filter(compound -> FundDrawing.of(plan, compound).isPresent())
                .limit(ELSEWHERE)
                .forEach(compound ->
                        repairs.add(repair(plan, compound, 0, "楼道墙面及踏步翻新", 72 + repairs.size(), WithdrawalState.PAID)));
        return repairs;
    }

    private static PlannedRepair repair(
            CityPlan plan, PlannedCompound compound, int building, String what, int percent, WithdrawalState state) {
        Money deposited = FundDrawing.of(plan, compound).stream()
                .flatMap(fund -> fund.days().stream())
                .flatMap(day -> day.deposits().stream())
                .filter(deposit -> deposit.building() == building)
                .map(PlannedFund.Deposit::amount)
                .reduce(Money.ZERO, Money::plus);
        String project = compound.buildings().get(building).label() + what;
        return new PlannedRepair(
                compound,
                building,
                project,
                ComponentKind.DECORATION,
                deposited.times(percent, 100, RoundingMode.HALF_UP),
                state);
    }
}
