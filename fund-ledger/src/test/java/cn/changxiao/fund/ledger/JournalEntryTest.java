package cn.changxiao.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalEntryTest {

    /** A line is account:level:title:side:fen; accounts below 100 are titles, the others units. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deposit of one unit          | 1:1001:D:500, 101:4001:C:500                            | ok
            deposit of two units         | 1:1001:D:500, 101:4001:C:200, 102:4001:C:300            | ok
            interest into the pool       | 1:1001:D:70, 2:4101:C:70                                | ok
            income handed to units       | 3:3101:D:70, 101:3001:C:30, 102:3001:C:40               | ok
            repair paid from two units   | 101:5001:D:10, 102:5001:D:20, 1:1001:C:30               | ok
            closing moves no unit        | 4:4001:D:500, 5:3001:C:500                              | ok
            closing of two years' titles | 4:4001:D:500, 6:5001:C:100, 5:3001:C:400                | ok
            money between two units      | 101:3001:D:500, 102:3001:C:500                          | ok
            nothing at all               |                                                         | EmptyEntry
            debits only                  | 1:1001:D:500                                            | OneSidedEntry
            credits only                 | 101:4001:C:500, 102:4001:C:1                            | OneSidedEntry
            one fen too many             | 1:1001:D:501, 101:4001:C:500                            | UnbalancedEntry
            one fen too few              | 1:1001:D:499, 101:4001:C:500                            | UnbalancedEntry
            a line of nothing            | 1:1001:D:0, 101:4001:C:0                                | AmountNotPositive
            a negative line              | 1:1001:D:-5, 101:4001:C:-5                              | AmountNotPositive
            a deposit of nobody          | 1:1001:D:500, 4:4001:C:500                              | UnitsLeftOut
            a repair of nobody           | 6:5001:D:500, 1:1001:C:500                              | UnitsLeftOut
            half of it to nobody         | 1:1001:D:500, 101:4001:C:499, 4:4001:C:1                | UnitsLeftOut
            a unit under the bank        | 101:1001:D:500, 102:4001:C:500                          | TitleNotKeptByUnit
            a unit under the pool        | 101:3101:D:500, 102:3001:C:500                          | TitleNotKeptByUnit
            more than can be counted     | 1:1001:D:9223372036854775807, 1:1001:D:1, 101:4001:C:5  | AmountTooLarge
            """)
    void existsOnlyWhenEveryRuleHolds(String name, String lines, String expected) {
        assertThat(outcome(lines)).as(name).isEqualTo(expected);
    }

    @Test
    void countsTheSumOfOneSide() {
        JournalEntry entry = entry("1:1001:D:500, 101:4001:C:200, 102:4001:C:300");

        assertThat(entry.total()).isEqualTo(Money.ofFen(500));
    }

    @Test
    void isReversedByTheSameAmountsOnTheOtherSides() {
        JournalEntry entry = entry("1:1001:D:500, 101:4001:C:500");

        JournalEntry reversed = entry.reversed();

        assertThat(reversed).isEqualTo(entry("1:1001:C:500, 101:4001:D:500"));
        assertThat(reversed).isNotEqualTo(entry);
        assertThat(reversed.reversed()).isEqualTo(entry);
    }

    @Test
    void keepsItsPostingsWhenTheCallersListChanges() {
        List<Posting> postings =
                new ArrayList<>(entry("1:1001:D:500, 101:4001:C:500").postings());
        JournalEntry entry = new JournalEntry(postings);

        postings.clear();

        assertThat(entry.postings()).hasSize(2);
        assertThatThrownBy(() -> entry.postings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hasAsManyLinesAsTwoBytesNumber() {
        assertThat(paidInByUnits(65_534).postings()).hasSize(65_535);
        assertThatThrownBy(() -> paidInByUnits(65_535))
                .isInstanceOf(TooManyLines.class)
                .hasMessageContaining("65,536 条分录")
                .hasMessageContaining("最多 65,535 条");
    }

    @Test
    void saysBothSumsWhenItDoesNotBalance() {
        assertThatThrownBy(() -> entry("1:1001:D:50001, 101:4001:C:50000"))
                .hasMessageContaining("借方合计 500.01 元")
                .hasMessageContaining("贷方合计 500.00 元");
    }

    @Test
    void isMadeOfPostingsInTheirOrder() {
        Posting bank = Posting.general(new AccountId(1), AccountTitle.BANK_DEPOSITS, Side.DEBIT, Money.ofFen(5));
        Posting unit = Posting.unit(new AccountId(101), AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(5));

        assertThat(JournalEntry.of(bank, unit).postings()).containsExactly(bank, unit);
        assertThat(bank).isNotEqualTo(unit).isNotEqualTo(bank.reversed());
    }

    @Test
    void namesWhatItsLinesStandFor() {
        assertThat(Side.DEBIT.label() + Side.CREDIT.label()).isEqualTo("借贷");
        assertThat(AccountTitle.BANK_DEPOSITS).hasToString("1001 银行存款");
        assertThat(new AccountId(7)).hasToString("7").doesNotHaveSameHashCodeAs(new AccountId(8));
        assertThat(new AccountId(7)).isLessThan(new AccountId(8)).isGreaterThan(new AccountId(6));
    }

    private static String outcome(String lines) {
        try {
            entry(lines);
            return "ok";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static JournalEntry paidInByUnits(int units) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.general(new AccountId(1), AccountTitle.BANK_DEPOSITS, Side.DEBIT, Money.ofFen(units)));
        for (int unit = 0; unit < units; unit++) {
            postings.add(
                    Posting.unit(new AccountId(100 + unit), AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(1)));
        }
        return new JournalEntry(postings);
    }

    private static JournalEntry entry(String lines) {
        List<Posting> postings = new ArrayList<>();
        for (String line : lines == null ? new String[0] : lines.split(",")) {
            String[] part = line.strip().split(":");
            long account = Long.parseLong(part[0]);
            postings.add(new Posting(
                    new AccountId(account),
                    account < 100 ? AccountLevel.GENERAL : AccountLevel.UNIT,
                    AccountTitle.of(part[1]),
                    part[2].equals("D") ? Side.DEBIT : Side.CREDIT,
                    Money.ofFen(Long.parseLong(part[3]))));
        }
        return new JournalEntry(postings);
    }
}
