package cn.changxiao.fund.tie;

import cn.changxiao.property.money.Money;

/** A place where two sums that must be one are not. */
public record TieFault(TieLevel level, String subject, Money expected, Money found) {

    public Money difference() {
        return found.minus(expected);
    }
}
