package cn.changxiao.fund.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.reconcile.LinkBankAccount;
import cn.changxiao.fund.reconcile.NewBankAccount;
import cn.changxiao.fund.reconcile.matching.MatchBank;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants one fen in every place that a tie looks at, one after the other, and looks where it is found. */
@MicronautTest(transactional = false)
class TieBookNowIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    OpenStatementAccount openStatementAccount;

    @Inject
    ImportStatement importStatement;

    @Inject
    LinkBankAccount linkBankAccount;

    @Inject
    MatchBank matchBank;

    @Inject
    TieBookNow tieBookNow;

    @Inject
    DailyTies dailyTies;

    @Inject
    Sql sql;

    private FundStreet street;
    private BookId book;

    @BeforeEach
    void aBookAndItsStatement() {
        street = world.street(4);
        book = street.book().id();
        postJournalEntry.post(street.deposit("a", 0, 50_000));
        postJournalEntry.post(street.deposit("b", 3, 30_000));
        postJournalEntry.post(street.repair("c", 0, 7_000));
        StatementAccountId account = openStatementAccount.open(
                street.maker(),
                new NewStatementAccount(StatementAccountKind.BANK, StatementPurpose.FUND, "6228482" + book, "专户"));
        linkBankAccount.link(street.maker(), new NewBankAccount(book, account, FundStreet.DAY, Money.ZERO));
        String text = """
                交易日期,摘要,借方发生额,贷方发生额,对方户名,交易流水号
                %1$s,交存,,500.00,,A1
                %1$s,交存,,300.00,,A2
                %1$s,利息,,1.23,,A3
                """.formatted(FundStreet.DAY);
        importStatement.importFile(
                street.maker(),
                StatementUpload.of(account, "对账单.csv"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        matchBank.run(street.maker(), book, 3);
    }

    @Test
    void unitsBuildingsLedgerAndBankAreOneNumber() {
        DailyTie tie = tieBookNow.tie(street.maker(), book);

        Money units = Money.ofFen(73_000);
        assertThat(tie.sums()).isEqualTo(new DailyTie.Sums(units, units, units, units));
        assertThat(tie.statement()).isEqualTo(Money.parse("801.23"));
        assertThat(tie.inTransit()).isEqualTo(Money.parse("-71.23"));
        assertThat(tie.holds()).isTrue();
        assertThat(dailyTies.last(street.streetOffice(), book, 30)).containsExactly(tie);
    }

    @Test
    void oneFenOnAUnitsBalanceIsLocatedToTheUnitAndItsBuilding() {
        long unit = street.units().get(3).value();
        List<TieFault> faults =
                planted("UPDATE fund_balance SET balance_fen = balance_fen + ? WHERE account_id = ?", unit, -1);

        assertThat(faults)
                .extracting(TieFault::level)
                .contains(TieLevel.BOOK, TieLevel.BUILDING, TieLevel.ACCOUNT)
                .doesNotContain(TieLevel.COMPOUND, TieLevel.LINE);
        assertThat(faults)
                .filteredOn(fault -> fault.level() == TieLevel.ACCOUNT)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.subject()).contains("2幢1003").endsWith(" " + unit);
                    assertThat(fault.difference()).isEqualTo(Money.ofFen(-1));
                });
    }

    @Test
    void oneFenOnThePoolsBalanceIsLocatedToItsAccount() {
        long interest = street.general().entrySet().stream()
                .filter(entry -> entry.getKey().number() == 4101)
                .findFirst()
                .orElseThrow()
                .getValue()
                .value();
        List<TieFault> faults =
                planted("UPDATE fund_balance SET balance_fen = balance_fen + ? WHERE account_id = ?", interest, 1);

        assertThat(faults)
                .filteredOn(fault -> fault.level() == TieLevel.ACCOUNT)
                .extracting(TieFault::subject)
                .containsExactly("科目 4101 " + interest);
        assertThat(faults)
                .filteredOn(fault -> fault.level() == TieLevel.TITLE)
                .extracting(TieFault::subject)
                .containsExactly("科目 4101 总账");
    }

    @Test
    void oneFenInTheLedgersTurnoverIsLocatedToTitleAndMonth() {
        assertThat(planted(
                        "UPDATE fund_total SET credit_fen = credit_fen + ? WHERE book_id = ? AND title_code = 4001",
                        book.value(),
                        1))
                .filteredOn(fault -> fault.level() == TieLevel.TITLE)
                .extracting(TieFault::subject)
                .singleElement()
                .asString()
                .startsWith("科目 4001，202603 月，测试小区");
        assertThat(planted(
                        "UPDATE fund_total SET debit_fen = debit_fen + ? WHERE book_id = ? AND title_code = 1001",
                        book.value(),
                        1))
                .extracting(TieFault::subject)
                .containsExactly("科目 1001 总账");
    }

    @Test
    void oneFenOnALineIsLocatedToTheLineAndToTheMatchWhereTheBankDisagrees() {
        sql.update("DROP TRIGGER fund_posting_no_update");
        long unit = street.units().get(3).value();
        assertThat(planted("UPDATE fund_posting SET amount_fen = amount_fen + ? WHERE account_id = ?", unit, 1))
                .filteredOn(fault -> fault.level() == TieLevel.LINE)
                .extracting(TieFault::subject)
                .singleElement()
                .asString()
                .startsWith("账户 %d 第 1 笔，凭证 2026-".formatted(unit));
        long journal = sql.number("SELECT MIN(journal_id) FROM fund_journal WHERE book_id = ?", book.value());
        assertThat(planted(
                        "UPDATE fund_posting SET amount_fen = amount_fen + ? WHERE title_code = 1001 AND journal_id = ?",
                        journal,
                        1))
                .extracting(TieFault::level)
                .contains(TieLevel.LINE, TieLevel.MATCH, TieLevel.STATEMENT, TieLevel.ACCOUNT);
    }

    @Test
    void withoutABankAccountTheBanksSumIsTheBooksWordAndSaysSo() {
        FundStreet other = world.street(1);
        postJournalEntry.post(other.deposit("x", 0, 100));

        DailyTie tie = tieBookNow.tie(other.maker(), other.book().id());

        assertThat(tie.hasStatement()).isFalse();
        assertThat(tie.sums().bank()).isEqualTo(Money.ofFen(100));
        assertThat(tie.holds()).isTrue();
        assertThatThrownBy(() -> tieBookNow.tie(other.maker(), book)).isInstanceOf(NotFound.class);
    }

    private List<TieFault> planted(String update, long where, int fen) {
        sql.update(update, fen, where);
        List<TieFault> faults = tieBookNow.tie(street.maker(), book).faults();
        sql.update(update, -fen, where);
        assertThat(tieBookNow.tie(street.maker(), book).holds()).isTrue();
        return faults;
    }
}
