package cn.changxiao.fund.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.closing.CloseMonth;
import cn.changxiao.fund.closing.OtherExpenseNotCovered;
import cn.changxiao.fund.closing.PrepareYearClosing;
import cn.changxiao.fund.closing.ReopenMonth;
import cn.changxiao.fund.closing.RequestReopening;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * 2024 worked by hand: 3,000.00, 2,000.00 and 1,000.00 deposited, 100.00 interest kept, 10.01 of other expenditure of the
 * compound and 20.00 of the book.
 */
@MicronautTest(transactional = false)
class OtherExpenseIT implements DatabaseTest {

    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    CloseMonth closeMonth;

    @Inject
    PrepareYearClosing prepareYearClosing;

    @Inject
    RequestReopening requestReopening;

    @Inject
    ReopenMonth reopenMonth;

    @Inject
    DrawBalanceSheet balanceSheet;

    @Inject
    DrawIncomeStatement incomeStatement;

    @Inject
    DrawNetAssetChanges netAssetChanges;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    @Test
    void goesToTheUndistributedIncomeWhereThePlaceSaysNothing() {
        FundStreet street = yearOf2024("");

        closeYear(street);

        assertThat(balances(street)).containsExactly(300_000L, 200_000L, 100_000L);
        assertSheet(street, "6000.00", "69.99");
        assertChanges(street, "6000.00", "69.99");
        requestReopening.request(street.maker(), street.book().id(), DECEMBER, "漏记一笔支出");
        reopenMonth.reopen(street.checker(), street.book().id(), DECEMBER);
        assertThat(total(street, AccountTitle.UNDISTRIBUTED_INCOME)).isZero();
    }

    @Test
    void isBorneByTheUnitsToTheFenWhereThePlaceSaysSo() {
        FundStreet street = yearOf2024("UNITS");
        assertSheet(street, "5969.99", "100.00");

        closeYear(street);

        // 10.01: 500.5, 333.67, 166.83; then 20.00 by 2995.00, 1996.66, 998.33: 1000.002, 666.665, 333.333.
        assertThat(balances(street)).containsExactly(300_000L - 1_500, 200_000L - 1_001, 100_000L - 500);
        assertSheet(street, "5969.99", "100.00");
        assertChanges(street, "5969.99", "100.00");
        assertThat(total(street, AccountTitle.OTHER_EXPENDITURE)).isZero();
        assertThat(total(street, AccountTitle.UNDISTRIBUTED_INCOME)).isEqualTo(-10_000);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void theNextYearBeginsWithoutItAndOpeningTheYearAgainGivesItBack() {
        FundStreet street = yearOf2024("UNITS");
        closeYear(street);
        assertThat(balanceSheet
                        .of(street.maker(), street.book().id(), YearMonth.of(2025, 3))
                        .amount("商品住宅维修资金", 1))
                .isEqualTo(Money.parse("5969.99"));

        requestReopening.request(street.maker(), street.book().id(), DECEMBER, "漏记一笔支出");
        reopenMonth.reopen(street.checker(), street.book().id(), DECEMBER);

        assertThat(balances(street)).containsExactly(300_000L, 200_000L, 100_000L);
        assertThat(total(street, AccountTitle.OTHER_EXPENDITURE)).isEqualTo(3_001);
        closeYear(street);
        assertThat(balances(street)).containsExactly(298_500L, 198_999L, 99_500L);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void theYearStaysOpenWhileTheUnitsCannotBearIt() {
        FundStreet street = yearOf2024("UNITS");
        spend(street, "too-much", street.compound(), 600_001);

        assertThatThrownBy(() -> closeYear(street))
                .isInstanceOf(OtherExpenseNotCovered.class)
                .hasMessageContaining("6,000.00")
                .hasMessageContaining("6,010.02");
        assertThat(balances(street)).containsExactly(300_000L, 200_000L, 100_000L);
    }

    private FundStreet yearOf2024(String target) {
        FundStreet street = world.street(3);
        if (!target.isEmpty()) {
            String place = sql.list(
                            "SELECT street_code FROM registry_compound WHERE compound_id = ?",
                            row -> row.getString(1),
                            street.compound().value())
                    .get(0);
            sql.update("INSERT INTO policy_profile VALUES (?, ?, '测试街道', '测试街道的规定')", place, place);
            sql.update(
                    "INSERT INTO policy_parameter VALUES (?, 'FUND_OTHER_EXPENSE_TARGET', '2024-06-01', 3001,"
                            + " 'NET_ASSET_TITLE', '街道财务制度', 'LOCAL')",
                    place);
        }
        for (int unit = 0; unit < 3; unit++) {
            long fen = (3 - unit) * 100_000L;
            post(street, "deposit-" + unit, street.compound(), street.bank(Side.DEBIT, fen), street.income(unit, fen));
        }
        post(
                street,
                "interest",
                new CompoundId(0),
                street.bank(Side.DEBIT, 10_000),
                street.general(AccountTitle.INTEREST_INCOME, Side.CREDIT, 10_000));
        spend(street, "compound", street.compound(), 1_001);
        spend(street, "book", new CompoundId(0), 2_000);
        return street;
    }

    private void spend(FundStreet street, String key, CompoundId compound, long fen) {
        if (fen > 100_000) {
            post(
                    street,
                    key + "-money",
                    new CompoundId(0),
                    street.bank(Side.DEBIT, fen),
                    street.general(AccountTitle.OTHER_INCOME, Side.CREDIT, fen));
        }
        post(
                street,
                key,
                compound,
                street.general(AccountTitle.OTHER_EXPENDITURE, Side.DEBIT, fen),
                street.bank(Side.CREDIT, fen));
    }

    private void post(FundStreet street, String key, CompoundId compound, Posting... postings) {
        postJournalEntry.post(new JournalDraft(
                new BusinessKey(key),
                new JournalScope(street.book().id(), compound),
                JournalKind.OTHER_INCOME,
                LocalDate.of(2024, 3, 5),
                key,
                street.signatures(),
                JournalEntry.of(postings),
                Optional.empty()));
    }

    private void closeYear(FundStreet street) {
        BookId book = street.book().id();
        for (YearMonth month = YearMonth.of(2024, 1); month.isBefore(DECEMBER); month = month.plusMonths(1)) {
            if (sql.number(
                            "SELECT COUNT(*) FROM fund_period WHERE book_id = ? AND month = ? AND state = 'CLOSED'",
                            book.value(),
                            month.getYear() * 100 + month.getMonthValue())
                    == 0) {
                closeMonth.close(street.maker(), book, month);
            }
        }
        prepareYearClosing.prepare(street.maker(), book, 2024);
        closeMonth.close(street.checker(), book, DECEMBER);
    }

    private void assertSheet(FundStreet street, String fund, String pool) {
        Statement sheet = balanceSheet.of(street.maker(), street.book().id(), DECEMBER);
        assertThat(sheet.amount("商品住宅维修资金", 1)).isEqualTo(Money.parse(fund));
        assertThat(sheet.amount("待分配累计收益", 1)).isEqualTo(Money.parse(pool));
        assertThat(sheet.amount("资产总计", 1)).isEqualTo(Money.parse("6069.99"));
        assertThat(sheet.amount("负债和净资产总计", 1)).isEqualTo(Money.parse("6069.99"));
        assertThat(incomeStatement
                        .ofYear(street.maker(), street.book().id(), 2024)
                        .amount("其他支出", 0))
                .isEqualTo(Money.parse("30.01"));
    }

    private void assertChanges(FundStreet street, String fund, String pool) {
        Statement changes = netAssetChanges.of(street.maker(), street.book().id(), 2024);
        for (String row : List.of("本年收支差额", "本年年末余额")) {
            assertThat(changes.amount(row, 0)).as(row).isEqualTo(Money.parse(fund));
            assertThat(changes.amount(row, 2)).as(row).isEqualTo(Money.parse(pool));
        }
        assertThat(changes.amount("其他", 0)).isEqualTo(Money.ZERO);
    }

    private List<Long> balances(FundStreet street) {
        return street.units().stream()
                .map(unit -> sql.number("SELECT -balance_fen FROM fund_balance WHERE account_id = ?", unit.value()))
                .toList();
    }

    private long total(FundStreet street, AccountTitle title) {
        return sql.number(
                "SELECT SUM(debit_fen - credit_fen) FROM fund_total WHERE book_id = ? AND title_code = ?",
                street.book().id().value(),
                title.number());
    }
}
