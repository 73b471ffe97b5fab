package cn.changxiao.fund.ledger;

import cn.changxiao.property.money.Money;

/**
 * One line of an entry: so much on one side of one account, under a title of the general ledger. The amount is always
 * positive; a line of a unit stands under a title that is kept by unit.
 */
public record Posting(AccountId account, AccountLevel level, AccountTitle title, Side side, Money amount) {

    public Posting {
        if (!amount.isPositive()) {
            throw new AmountNotPositive(title, amount);
        }
        if (level == AccountLevel.UNIT && !title.isKeptByUnit()) {
            throw new TitleNotKeptByUnit(title);
        }
    }

    /** A line of the general ledger. */
    public static Posting general(AccountId account, AccountTitle title, Side side, Money amount) {
        return new Posting(account, AccountLevel.GENERAL, title, side, amount);
    }

    /** A line of a unit's sub-account. */
    public static Posting unit(AccountId account, AccountTitle title, Side side, Money amount) {
        return new Posting(account, AccountLevel.UNIT, title, side, amount);
    }

    /** The change of the account's signed balance. */
    public Money signed() {
        return side.signed(amount);
    }

    Posting reversed() {
        return new Posting(account, level, title, side.opposite(), amount);
    }
}
