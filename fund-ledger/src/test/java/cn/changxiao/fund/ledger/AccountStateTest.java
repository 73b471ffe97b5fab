package cn.changxiao.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountStateTest {

    private static final AccountId ACCOUNT = new AccountId(7);

    /** Balances are signed, debit positive; expected is the balance after, or the refusal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREDIT_ONLY | -100 | 0  | DEBIT  | 100                 | 0
            CREDIT_ONLY | -100 | 0  | DEBIT  | 101                 | InsufficientBalance
            CREDIT_ONLY | -100 | 30 | DEBIT  | 70                  | -30
            CREDIT_ONLY | -100 | 30 | DEBIT  | 71                  | InsufficientBalance
            CREDIT_ONLY | 0    | 0  | DEBIT  | 1                   | InsufficientBalance
            CREDIT_ONLY | 0    | 0  | CREDIT | 1                   | -1
            DEBIT_ONLY  | 100  | 0  | CREDIT | 100                 | 0
            DEBIT_ONLY  | 100  | 0  | CREDIT | 101                 | InsufficientBalance
            DEBIT_ONLY  | 0    | 0  | DEBIT  | 5                   | 5
            FREE        | 0    | 0  | DEBIT  | 5                   | 5
            FREE        | 5    | 0  | CREDIT | 6                   | -1
            FREE        | 9223372036854775807 | 0 | DEBIT | 1      | AmountTooLarge
            DEBIT_ONLY  | 9223372036854775807 | 0 | DEBIT | 1      | AmountTooLarge
            """)
    void takesAPostingOrRefusesIt(
            OverdraftRule rule, long balance, long held, Side side, long amount, String expected) {
        AccountState before = new AccountState(ACCOUNT, rule, Money.ofFen(balance), Money.ofFen(held), 3);

        assertThat(outcome(before, posting(side, amount))).isEqualTo(expected);
    }

    @Test
    void countsItsPostings() {
        AccountState state = AccountState.untouched(ACCOUNT, OverdraftRule.FREE)
                .after(posting(Side.DEBIT, 5))
                .after(posting(Side.CREDIT, 2));

        assertThat(state.sequence()).isEqualTo(2);
        assertThat(state.balance()).isEqualTo(Money.ofFen(3));
    }

    @Test
    void hasLessAvailableThanItsBalanceWhileSomeIsHeld() {
        AccountState state =
                new AccountState(ACCOUNT, OverdraftRule.CREDIT_ONLY, Money.ofFen(-100), Money.ofFen(40), 1);

        assertThat(state.ownSide()).isEqualTo(Money.ofFen(100));
        assertThat(state.available()).isEqualTo(Money.ofFen(60));
    }

    @Test
    void isNotPostedToUnderAnotherName() {
        AccountState state = AccountState.untouched(new AccountId(8), OverdraftRule.FREE);

        assertThatThrownBy(() -> state.after(posting(Side.DEBIT, 5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotHoldLessThanNothing() {
        assertThatThrownBy(() -> new AccountState(ACCOUNT, OverdraftRule.FREE, Money.ZERO, Money.ofFen(-1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountState(ACCOUNT, OverdraftRule.FREE, Money.ZERO, Money.ZERO, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,FREE", "1,DEBIT_ONLY", "-1,CREDIT_ONLY"})
    void readsARuleFromItsSign(int sign, OverdraftRule rule) {
        assertThat(OverdraftRule.ofSign(sign)).isEqualTo(rule);
        assertThat(rule.sign()).isEqualTo(sign);
    }

    @Test
    void knowsNoOtherSign() {
        assertThatThrownBy(() -> OverdraftRule.ofSign(2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String outcome(AccountState before, Posting posting) {
        try {
            return Long.toString(before.after(posting).balance().fen());
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static Posting posting(Side side, long fen) {
        return Posting.unit(ACCOUNT, AccountTitle.COMMODITY_HOUSING_FUND, side, Money.ofFen(fen));
    }
}
