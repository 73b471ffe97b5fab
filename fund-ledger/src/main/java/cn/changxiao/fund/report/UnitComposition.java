package cn.changxiao.fund.report;

import cn.changxiao.property.money.Money;

/**
 * What a unit's balance is made of: what was paid in, and what was earned on it. Repairs and refunds are taken from the
 * earnings first, so that the principal is touched last; the two parts always make the balance.
 */
public record UnitComposition(Money balance, Money earned, Money used) {

    /** Deposits and openings, and what came over from or went to other units. */
    public Money paidIn() {
        return balance.minus(earned).plus(used);
    }

    /** What is left of the earnings. */
    public Money income() {
        return earned.minus(used).isNegative() ? Money.ZERO : earned.minus(used).min(balance);
    }

    /** What is left of what was paid in. */
    public Money principal() {
        return balance.minus(income());
    }
}
