package cn.changxiao.fund.ledger;

import cn.changxiao.property.money.Money;

/**
 * An account between two postings: its signed balance (debit positive), what is held of it, and the number of its
 * last posting. Available is the balance on the account's own side less what is held, and never falls below zero
 * unless the rule is {@link OverdraftRule#FREE}.
 */
public record AccountState(AccountId account, OverdraftRule rule, Money balance, Money held, long sequence) {

    public AccountState {
        if (held.isNegative() || sequence < 0) {
            throw new IllegalArgumentException("held and sequence must not be negative: " + held + ", " + sequence);
        }
    }

    /** An account that has never been posted to. */
    public static AccountState untouched(AccountId account, OverdraftRule rule) {
        return new AccountState(account, rule, Money.ZERO, Money.ZERO, 0);
    }

    /**
     * The state after one more posting, its sequence one higher.
     *
     * @throws InsufficientBalance if less would be available than nothing
     * @throws AmountTooLarge if the balance does not fit
     */
    public AccountState after(Posting posting) {
        if (!posting.account().equals(account)) {
            throw new IllegalArgumentException("posting to " + posting.account() + " on the state of " + account);
        }
        AccountState next;
        try {
            next = new AccountState(account, rule, balance.plus(posting.signed()), held, sequence + 1);
        } catch (ArithmeticException overflow) {
            throw new AmountTooLarge(overflow);
        }
        boolean lessens = Long.signum(posting.signed().fen()) == -rule.sign();
        if (lessens && next.available().isNegative()) {
            throw new InsufficientBalance(account, available(), posting.amount());
        }
        return next;
    }

    /** What may still be taken: the balance on the account's own side less what is held; zero under no rule. */
    public Money available() {
        return ownSide().minus(held);
    }

    /** The balance as its owner reads it: positive on the account's own side. */
    public Money ownSide() {
        return switch (rule) {
            case FREE -> Money.ZERO;
            case DEBIT_ONLY -> balance;
            case CREDIT_ONLY -> balance.negated();
        };
    }
}
