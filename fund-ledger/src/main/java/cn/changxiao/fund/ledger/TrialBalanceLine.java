package cn.changxiao.fund.ledger;

import cn.changxiao.property.money.Money;

/** A title's opening balance (signed, debit positive) and its turnover on both sides within the period. */
public record TrialBalanceLine(AccountTitle title, Money opening, Money debit, Money credit) {

    /** Opening plus debits less credits; signed, debit positive. */
    public Money closing() {
        return opening.plus(debit).minus(credit);
    }

    /** The opening balance if it stands on that side, else zero. */
    public Money openingOn(Side side) {
        return on(side, opening);
    }

    /** The closing balance if it stands on that side, else zero. */
    public Money closingOn(Side side) {
        return on(side, closing());
    }

    private static Money on(Side side, Money signed) {
        Money amount = side.signed(signed);
        return amount.isPositive() ? amount : Money.ZERO;
    }
}
