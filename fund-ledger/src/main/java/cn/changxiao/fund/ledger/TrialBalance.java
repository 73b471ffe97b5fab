package cn.changxiao.fund.ledger;

import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.function.Function;

/**
 * Every title of a book with its balances and turnover. It can show books that are wrong: {@link #isZeroSum()} is the
 * proof, not a condition of being.
 */
public record TrialBalance(List<TrialBalanceLine> lines) {

    public TrialBalance {
        lines = List.copyOf(lines);
    }

    /** True if openings, turnover and closings each balance. */
    public boolean isZeroSum() {
        return opening(Side.DEBIT).equals(opening(Side.CREDIT))
                && turnover(Side.DEBIT).equals(turnover(Side.CREDIT))
                && closing(Side.DEBIT).equals(closing(Side.CREDIT));
    }

    public Money opening(Side side) {
        return total(line -> line.openingOn(side));
    }

    public Money turnover(Side side) {
        return total(side == Side.DEBIT ? TrialBalanceLine::debit : TrialBalanceLine::credit);
    }

    public Money closing(Side side) {
        return total(line -> line.closingOn(side));
    }

    /** The closing balance of a title, positive on its normal side; zero if the title has no line. */
    public Money balanceOf(AccountTitle title) {
        return Money.sum(lines.stream()
                .filter(line -> line.title() == title)
                .map(line -> title.normalSide().signed(line.closing()))
                .toList());
    }

    /** What the titles kept by unit say that all units have together; equal to the sum of their sub-accounts. */
    public Money unitControl() {
        return Money.sum(AccountTitle.keptByUnit()
                .map(title -> title.normalSide() == Side.CREDIT
                        ? balanceOf(title)
                        : balanceOf(title).negated())
                .toList());
    }

    private Money total(Function<TrialBalanceLine, Money> amount) {
        return Money.sum(lines.stream().map(amount).toList());
    }
}
