package cn.changxiao.app.demo.plan;

import cn.changxiao.fund.withdrawal.WithdrawalState;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.money.Money;

/**
 * A repair that the fund is to pay.
 *
 * @param building index in the compound
 * @param state how far the application has come
 */
public record PlannedRepair(
        PlannedCompound compound,
        int building,
        String project,
        ComponentKind component,
        Money budget,
        WithdrawalState state) {}
