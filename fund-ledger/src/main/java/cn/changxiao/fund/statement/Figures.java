package cn.changxiao.fund.statement;

import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.money.Money;
import java.util.Arrays;
import java.util.List;

/**
 * What a book of one kind of housing says after some turnover. Net assets stand as if income and expenditure had been
 * carried over, so that every month's balance sheet balances and closing the year changes none of its lines.
 */
record Figures(HousingKind kind, Turnover turnover) {

    static List<AccountTitle> titles(AccountElement element) {
        return Arrays.stream(AccountTitle.values())
                .filter(title -> title.element() == element)
                .toList();
    }

    /** Of an asset or a liability, on its normal side. */
    Money of(AccountTitle title) {
        return turnover.of(title);
    }

    /** Of a net asset with what income and expenditure leave to it. */
    Money carried(AccountTitle title) {
        return turnover.of(title).plus(result(title));
    }

    /** What income and expenditure leave to a net asset. */
    Money result(AccountTitle title) {
        if (title == kind.fundTitle()) {
            return turnover.ofUnits();
        }
        return title == AccountTitle.UNDISTRIBUTED_INCOME ? turnover.ofPool() : Money.ZERO;
    }

    Money assets() {
        return turnover.sum(AccountElement.ASSET);
    }

    Money liabilities() {
        return turnover.sum(AccountElement.LIABILITY);
    }

    Money netAssets() {
        return Money.sum(
                titles(AccountElement.NET_ASSET).stream().map(this::carried).toList());
    }
}
