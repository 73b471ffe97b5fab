package cn.changxiao.fund.statement;

import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.property.money.Money;
import java.util.Arrays;
import java.util.Map;

/**
 * What moved on each title over some months, debit positive, without the transfers that only closed titles into
 * others. A title that did not move is zero. {@code borneByUnits} is the part of 5901 of the years whose closing charges
 * it to the units.
 */
record Turnover(Map<AccountTitle, Money> moved, Money borneByUnits) {

    Turnover {
        moved = Map.copyOf(moved);
    }

    /** On the title's normal side: income and net assets as credits, assets and expenditure as debits. */
    Money of(AccountTitle title) {
        return title.normalSide().signed(moved.getOrDefault(title, Money.ZERO));
    }

    Money sum(AccountElement element) {
        return Money.sum(Arrays.stream(AccountTitle.values())
                .filter(title -> title.element() == element)
                .map(this::of)
                .toList());
    }

    /** What the period's income and expenditure leave to the units' fund: 4001 less 5001, 5101 and what they bear of 5901. */
    Money ofUnits() {
        return result(true).minus(borneByUnits);
    }

    /** What they leave to the undistributed income: all other income less the rest of 5901. */
    Money ofPool() {
        return result(false).plus(borneByUnits);
    }

    private Money result(boolean isKeptByUnit) {
        return Money.sum(Arrays.stream(AccountTitle.values())
                .filter(title ->
                        title.element() == AccountElement.INCOME || title.element() == AccountElement.EXPENDITURE)
                .filter(title -> title.isKeptByUnit() == isKeptByUnit)
                .map(title -> title.normalSide() == Side.CREDIT
                        ? of(title)
                        : of(title).negated())
                .toList());
    }
}
