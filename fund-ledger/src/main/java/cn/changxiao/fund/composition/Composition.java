package cn.changxiao.fund.composition;

import cn.changxiao.property.money.Money;

/**
 * What a balance is made of: principal and income make it to the fen. Over all time {@code earned} came from
 * distributions and {@code used} went to repairs and costs, the latest by {@code order}.
 */
public record Composition(Money principal, Money income, Money earned, Money used, DrawOrder order) {

    public Money balance() {
        return principal.plus(income);
    }

    /** Deposits and openings less what was given back, and what came over from or went to other units. */
    public Money paidIn() {
        return balance().minus(earned).plus(used);
    }
}
