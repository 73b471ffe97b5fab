package cn.changxiao.fund.report;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/** What a unit has in the fund: its balance, what is held of it, and what it paid in first. */
public record UnitBalance(UnitId unit, String compoundName, String place, Money balance, Money held, Money initial) {

    public Money available() {
        return balance.minus(held);
    }
}
