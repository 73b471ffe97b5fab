package cn.changxiao.fund.asof;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/**
 * What a unit had at a point in time.
 *
 * @param knownNow what it had on that day by all that is on record now
 */
public record UnitAsOf(UnitId unit, String compoundName, String place, Money balance, Money knownNow) {

    /** What was recorded of that day later than the moment asked for. */
    public Money recordedLater() {
        return knownNow.minus(balance);
    }
}
