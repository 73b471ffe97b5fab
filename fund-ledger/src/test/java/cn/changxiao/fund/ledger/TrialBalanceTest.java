package cn.changxiao.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialBalanceTest {

    @Test
    void isZeroSumWhenOpeningsTurnoverAndClosingsBalance() {
        TrialBalance balance = new TrialBalance(List.of(
                line(AccountTitle.BANK_DEPOSITS, 1_000, 500, 200),
                line(AccountTitle.COMMODITY_HOUSING_FUND, -1_000, 0, 0),
                line(AccountTitle.DEPOSIT_INCOME, 0, 0, 500),
                line(AccountTitle.REPAIR_EXPENDITURE, 0, 200, 0)));

        assertThat(balance.isZeroSum()).isTrue();
        assertThat(balance.opening(Side.DEBIT)).isEqualTo(Money.ofFen(1_000));
        assertThat(balance.turnover(Side.CREDIT)).isEqualTo(Money.ofFen(700));
        assertThat(balance.closing(Side.DEBIT)).isEqualTo(Money.ofFen(1_500));
        assertThat(balance.closing(Side.CREDIT)).isEqualTo(Money.ofFen(1_500));
    }

    @Test
    void showsBooksThatAreWrongByOneFen() {
        TrialBalance opening = new TrialBalance(List.of(line(AccountTitle.BANK_DEPOSITS, 1, 5, 5)));
        TrialBalance turnover = new TrialBalance(List.of(line(AccountTitle.BANK_DEPOSITS, 0, 1, 0)));

        assertThat(opening.isZeroSum()).isFalse();
        assertThat(turnover.isZeroSum()).isFalse();
        assertThat(turnover.turnover(Side.DEBIT)).isEqualTo(Money.ofFen(1));
        assertThat(turnover.turnover(Side.CREDIT)).isEqualTo(Money.ZERO);
        assertThat(opening.opening(Side.DEBIT)).isEqualTo(Money.ofFen(1));
        assertThat(opening.opening(Side.CREDIT)).isEqualTo(Money.ZERO);
    }

    @Test
    void readsEachTitleOnItsNormalSide() {
        TrialBalance balance = new TrialBalance(
                List.of(line(AccountTitle.BANK_DEPOSITS, 0, 300, 0), line(AccountTitle.INTEREST_INCOME, 0, 0, 300)));

        assertThat(balance.balanceOf(AccountTitle.BANK_DEPOSITS)).isEqualTo(Money.ofFen(300));
        assertThat(balance.balanceOf(AccountTitle.INTEREST_INCOME)).isEqualTo(Money.ofFen(300));
        assertThat(balance.balanceOf(AccountTitle.IMPREST)).isEqualTo(Money.ZERO);
    }

    @Test
    void saysWhatTheUnitsMustHoldTogether() {
        TrialBalance balance = new TrialBalance(List.of(
                line(AccountTitle.BANK_DEPOSITS, 0, 930, 200),
                line(AccountTitle.COMMODITY_HOUSING_FUND, 0, 0, 400),
                line(AccountTitle.DEPOSIT_INCOME, 0, 0, 500),
                line(AccountTitle.UNDISTRIBUTED_INCOME, 0, 0, 30),
                line(AccountTitle.REPAIR_EXPENDITURE, 0, 200, 0)));

        assertThat(balance.unitControl()).isEqualTo(Money.ofFen(700));
    }

    private static TrialBalanceLine line(AccountTitle title, long opening, long debit, long credit) {
        return new TrialBalanceLine(title, Money.ofFen(opening), Money.ofFen(debit), Money.ofFen(credit));
    }
}
