package cn.changxiao.billing.charge;

import cn.changxiao.billing.tariff.FeeItem;
import java.util.List;
import java.util.Map;

/**
 * A unit with all that decides what it is charged.
 *
 * @param payers as {@link Stretch#of} cuts them
 * @param spaces one period for each parking space the unit holds
 * @param billed the days of the month to be charged that a bill which is not void covers already, by item
 */
public record UnitToCharge(
        CompoundTerms compound,
        BilledUnit unit,
        List<Stretch> payers,
        List<Relief> reliefs,
        List<Period> spaces,
        Map<FeeItem, DaySet> billed) {}
