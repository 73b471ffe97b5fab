package cn.changxiao.billing.preview;

import cn.changxiao.property.money.Money;

/** A unit billed another amount than in the period before. */
public record UnitChange(long unit, long compound, ChangeReason reason, Money previous, Money due) {

    /** More than in the period before if positive. */
    public Money difference() {
        return due.minus(previous);
    }
}
