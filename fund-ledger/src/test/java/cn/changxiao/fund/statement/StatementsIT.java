package cn.changxiao.fund.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.closing.CloseMonth;
import cn.changxiao.fund.closing.PrepareYearClosing;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.income.ConfirmBankInterest;
import cn.changxiao.fund.income.NewBankInterest;
import cn.changxiao.fund.income.RecordBankInterest;
import cn.changxiao.fund.interest.ApproveInterestRun;
import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two years worked by hand. 2024: 9,000.00 deposited, 400.00 repaired, 0.77 interest received and handed out, 12.00 of
 * common income kept; closed. 2025: 100.00 deposited, 50.00 repaired, 1.01 interest not handed out; open.
 */
@MicronautTest(transactional = false)
class StatementsIT implements DatabaseTest {

    private static final YearMonth LAST_OF_2024 = YearMonth.of(2024, 12);

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    RecordBankInterest recordBankInterest;

    @Inject
    ConfirmBankInterest confirmBankInterest;

    @Inject
    PrepareInterestRun prepareInterestRun;

    @Inject
    ApproveInterestRun approveInterestRun;

    @Inject
    DistributeInterest distributeInterest;

    @Inject
    InterestRuns interestRuns;

    @Inject
    CloseMonth closeMonth;

    @Inject
    PrepareYearClosing prepareYearClosing;

    @Inject
    DrawBalanceSheet balanceSheet;

    @Inject
    DrawIncomeStatement incomeStatement;

    @Inject
    DrawNetAssetChanges netAssetChanges;

    @Inject
    StatementPdf pdf;

    private FundStreet street;
    private BookId book;

    @BeforeAll
    void operateTwoYears() {
        street = world.street(3);
        book = street.book().id();
        for (int unit = 0; unit < 3; unit++) {
            post(
                    "deposit-" + unit,
                    LocalDate.of(2024, 1, 8),
                    street.bank(Side.DEBIT, 300_000),
                    street.income(unit, 300_000));
        }
        post("roof", LocalDate.of(2024, 7, 1), spent(40_000), street.bank(Side.CREDIT, 40_000));
        post(
                "lift-adverts",
                LocalDate.of(2024, 9, 2),
                street.bank(Side.DEBIT, 1_200),
                earned(AccountTitle.COMMON_PART_INCOME, 1_200));
        confirmBankInterest.confirm(
                street.checker(),
                book,
                recordBankInterest.record(
                        street.maker(),
                        new NewBankInterest(
                                new BusinessKey("interest-2024:" + book),
                                book,
                                LocalDate.of(2024, 6, 21),
                                Money.ofFen(77))));
        handOut(77, LocalDate.of(2024, 6, 21));
        for (YearMonth month = YearMonth.of(2024, 1); month.isBefore(LAST_OF_2024); month = month.plusMonths(1)) {
            closeMonth.close(street.maker(), book, month);
        }
        prepareYearClosing.prepare(street.maker(), book, 2024);
        closeMonth.close(street.checker(), book, LAST_OF_2024);
        post("deposit-2025", LocalDate.of(2025, 2, 3), street.bank(Side.DEBIT, 10_000), street.income(0, 10_000));
        post("drain", LocalDate.of(2025, 3, 4), spent(5_000), street.bank(Side.CREDIT, 5_000));
        post(
                "interest-2025",
                LocalDate.of(2025, 3, 21),
                street.bank(Side.DEBIT, 101),
                earned(AccountTitle.INTEREST_INCOME, 101));
    }

    private void handOut(long fen, LocalDate day) {
        InterestRunId run = prepareInterestRun.prepare(
                street.maker(),
                new NewInterestRun(
                        new BusinessKey("interest:" + book),
                        book,
                        new InterestPeriod(LocalDate.of(2024, 1, 8), day),
                        day,
                        Optional.of(Money.ofFen(fen)),
                        Optional.empty()));
        approveInterestRun.approve(
                street.checker(),
                book,
                run,
                interestRuns.one(street.checker(), run).hash());
        distributeInterest.distribute(run);
    }

    @Test
    void theBalanceSheetBalancesWithComparativesBeforeAndAfterTheYearIsClosed() {
        Statement closed = balanceSheet.of(street.maker(), book, LAST_OF_2024);
        Statement open = balanceSheet.of(street.maker(), book, YearMonth.of(2025, 3));

        assertRow(closed, "银行存款", "0.00", "8612.77");
        assertRow(closed, "商品住宅维修资金", "0.00", "8600.77");
        assertRow(closed, "待分配累计收益", "0.00", "12.00");
        assertRow(closed, "负债和净资产总计", "0.00", "8612.77");
        assertThat(closed.isFinal()).isTrue();
        assertRow(open, "银行存款", "8612.77", "8663.78");
        assertRow(open, "商品住宅维修资金", "8600.77", "8650.77");
        assertRow(open, "已售公有住房维修资金", "0.00", "0.00");
        assertRow(open, "待分配累计收益", "12.00", "13.01");
        assertRow(open, "资产总计", "8612.77", "8663.78");
        assertRow(open, "负债和净资产总计", "8612.77", "8663.78");
        assertThat(open.isFinal()).isFalse();
    }

    @Test
    void incomeAndExpenditureStayTellableAfterTheyWereClosed() {
        Statement march = incomeStatement.ofMonth(street.maker(), book, YearMonth.of(2025, 3));
        Statement year = incomeStatement.ofYear(street.maker(), book, 2025);

        assertRow(march, "交存收入", "0.00", "100.00");
        assertRow(march, "存款利息收入", "1.01", "1.01");
        assertRow(march, "维修支出", "50.00", "50.00");
        assertRow(march, "三、本期收支差额", "-48.99", "51.01");
        assertRow(year, "交存收入", "100.00", "9000.00");
        assertRow(year, "存款利息收入", "1.01", "0.77");
        assertRow(year, "经营收入", "0.00", "12.00");
        assertRow(year, "收入合计", "101.01", "9012.77");
        assertRow(year, "维修支出", "50.00", "400.00");
        assertRow(year, "三、本期收支差额", "51.01", "8612.77");
    }

    @Test
    void netAssetsComeFromLastYearToThisOneColumnByColumn() {
        Statement first = netAssetChanges.of(street.maker(), book, 2024);
        Statement second = netAssetChanges.of(street.maker(), book, 2025);

        assertRow(first, "上年年末余额", "0.00", "0.00", "0.00", "0.00");
        assertRow(first, "本年收支差额", "8600.00", "0.00", "12.77", "8612.77");
        assertRow(first, "本年分配累计收益", "0.77", "0.00", "-0.77", "0.00");
        assertRow(first, "其他", "0.00", "0.00", "0.00", "0.00");
        assertRow(first, "本年年末余额", "8600.77", "0.00", "12.00", "8612.77");
        assertRow(second, "上年年末余额", "8600.77", "0.00", "12.00", "8612.77");
        assertRow(second, "本年年末余额", "8650.77", "0.00", "13.01", "8663.78");
    }

    @Test
    void isPrintedAndWrittenAsAWorkbook() {
        Statement statement = balanceSheet.of(street.maker(), book, LAST_OF_2024);

        assertThat(pdf.write(statement)).startsWith('%', 'P', 'D', 'F');
        assertThat(StatementXlsx.write(statement)).startsWith('P', 'K');
    }

    @Test
    void isNotForStrangers() {
        FundStreet other = world.street(1);

        assertThatThrownBy(() -> balanceSheet.of(other.maker(), book, LAST_OF_2024))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> incomeStatement.ofYear(other.maker(), book, 2024))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> netAssetChanges.of(other.maker(), book, 2024)).isInstanceOf(NotFound.class);
    }

    private void post(String key, LocalDate day, Posting... postings) {
        postJournalEntry.post(street.draft(
                key,
                day,
                JournalKind.OTHER_INCOME,
                street.draft(key, JournalKind.OTHER_INCOME, postings).entry()));
    }

    private Posting spent(long fen) {
        return Posting.unit(street.units().get(1), AccountTitle.REPAIR_EXPENDITURE, Side.DEBIT, Money.ofFen(fen));
    }

    private Posting earned(AccountTitle title, long fen) {
        return street.general(title, Side.CREDIT, fen);
    }

    private static void assertRow(Statement statement, String label, String... amounts) {
        for (int column = 0; column < amounts.length; column++) {
            assertThat(statement.amount(label, column))
                    .as("%s, %s", label, statement.columns().get(column))
                    .isEqualTo(Money.parse(amounts[column]));
        }
    }
}
