package cn.changxiao.fund.loss;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A lost building in a list: what was owed and what of it is paid; before it is booked, what its accounts have now. */
public record BuildingLoss(
        BuildingLossId id,
        String compound,
        String building,
        LocalDate lostOn,
        String evidence,
        BuildingLossState state,
        long makerId,
        long units,
        Money owed,
        Money paid) {

    public Money left() {
        return owed.minus(paid);
    }
}
