package cn.changxiao.fund.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.PeriodClosed;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CloseMonthIT implements DatabaseTest {

    private static final YearMonth FIRST = YearMonth.from(FundWorld.OPENED);
    private static final YearMonth DECEMBER = YearMonth.of(FIRST.getYear(), 12);

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
    ReadBookMonths bookMonths;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private FundStreet street;
    private BookId book;

    @BeforeEach
    void openABook() {
        street = world.street(3);
        book = street.book().id();
    }

    @Test
    void aClosedMonthTakesNoVoucherAndTheNextOneDoes() {
        closeMonth.close(street.maker(), book, FIRST);

        assertThatThrownBy(() -> postJournalEntry.post(deposit("late", FIRST, 100)))
                .isInstanceOf(PeriodClosed.class);
        postJournalEntry.post(deposit("next", FIRST.plusMonths(1), 100));
        BookMonths read = bookMonths.of(street.maker(), book);
        assertThat(read.lastClosed()).contains(FIRST);
        assertThat(read.next().month()).isEqualTo(FIRST.plusMonths(1));
        assertThat(read.history()).extracting(ClosingEvent::kind).containsExactly(ClosingEventKind.CLOSED);
    }

    @Test
    void closingTwiceChangesNothingAndMonthsCloseInOrder() {
        closeMonth.close(street.maker(), book, FIRST);
        closeMonth.close(street.checker(), book, FIRST);

        assertThat(bookMonths.of(street.maker(), book).history()).hasSize(1);
        assertThatThrownBy(() -> closeMonth.close(street.maker(), book, FIRST.plusMonths(2)))
                .isInstanceOf(MonthOutOfOrder.class)
                .hasMessageContaining(FIRST.plusMonths(1).toString());
    }

    @Test
    void whatIsLeftToDoIsNamedWithItsCount() {
        sql.update("""
                INSERT INTO fund_deposit_batch (batch_id, book_id, compound_id, business_key, content_hash, kind, received_on,
                    note, unit_count, total_fen, state, maker_id, recorded_at)
                VALUES (?, ?, ?, ?, '', 'TOP_UP_DEPOSIT', ?, '', 1, 1, 'RECORDED', 1, NOW(6))
                """, book.value(), book.value(), street.compound().value(), "open-" + book, FIRST.atDay(9));

        assertThatThrownBy(() -> closeMonth.close(street.maker(), book, FIRST))
                .isInstanceOf(MonthNotReady.class)
                .hasMessageContaining("1 笔交存待复核");
        assertThat(bookMonths.of(street.maker(), book).next().isReady()).isFalse();
    }

    @Test
    void aMonthThatIsNotOverIsNotClosed() {
        YearMonth running = YearMonth.now(clock);
        sql.update(
                "INSERT INTO fund_period (book_id, month, state) VALUES (?, ?, 'CLOSED')",
                book.value(),
                MonthNumber.of(running.minusMonths(1)));

        assertThatThrownBy(() -> closeMonth.close(street.maker(), book, running))
                .isInstanceOf(MonthNotReady.class)
                .hasMessageContaining("还没有结束");
    }

    @Test
    void theYearsTransfersEmptyIncomeAndExpenditureAndMoveNoUnit() {
        operateAYear();
        Money unitBefore = balanceOf(street.units().get(0).value());
        closeUntilNovember();

        closeYear();

        for (AccountTitle title : AccountTitle.values()) {
            if (title.number() >= 4000) {
                assertThat(titleBalance(title)).as(title.label()).isEqualTo(Money.ZERO);
            }
        }
        assertThat(titleBalance(AccountTitle.COMMODITY_HOUSING_FUND)).isEqualTo(Money.ofFen(900_000 - 40_000));
        assertThat(titleBalance(AccountTitle.UNDISTRIBUTED_INCOME)).isEqualTo(Money.ofFen(77));
        assertThat(balanceOf(street.units().get(0).value())).isEqualTo(unitBefore);
        assertThat(trialBalances
                        .of(street.maker(), book, FIRST, DECEMBER)
                        .ties()
                        .holds())
                .isTrue();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void theYearIsClosedByAnotherPersonThanWhoPreparedIt() {
        closeUntilNovember();

        assertThatThrownBy(() -> closeMonth.close(street.checker(), book, DECEMBER))
                .isInstanceOf(ClosingNotPrepared.class);
        prepareYearClosing.prepare(street.maker(), book, DECEMBER.getYear());
        assertThatThrownBy(() -> closeMonth.close(street.maker(), book, DECEMBER))
                .isInstanceOf(SamePersonCannotCheck.class);
        closeMonth.close(street.checker(), book, DECEMBER);
        assertThat(bookMonths.of(street.maker(), book).lastClosed()).contains(DECEMBER);
    }

    @Test
    void reopeningNeedsAReasonAndASecondPersonAndUndoesTheTransfers() {
        operateAYear();
        closeUntilNovember();
        closeYear();

        assertThatThrownBy(() -> requestReopening.request(street.maker(), book, DECEMBER, "错"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> requestReopening.request(street.maker(), book, FIRST, "漏记一笔交存"))
                .isInstanceOf(MonthOutOfOrder.class);
        assertThatThrownBy(() -> reopenMonth.reopen(street.checker(), book, DECEMBER))
                .isInstanceOf(ClosingNotPrepared.class);
        requestReopening.request(street.maker(), book, DECEMBER, "漏记一笔交存");
        assertThatThrownBy(() -> reopenMonth.reopen(street.maker(), book, DECEMBER))
                .isInstanceOf(SamePersonCannotCheck.class);
        reopenMonth.reopen(street.checker(), book, DECEMBER);

        assertThat(titleBalance(AccountTitle.DEPOSIT_INCOME)).isEqualTo(Money.ofFen(900_000));
        postJournalEntry.post(deposit("forgotten", DECEMBER, 500));
        closeYear();
        assertThat(titleBalance(AccountTitle.DEPOSIT_INCOME)).isEqualTo(Money.ZERO);
        assertThat(titleBalance(AccountTitle.COMMODITY_HOUSING_FUND)).isEqualTo(Money.ofFen(860_500));
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void noVoucherSlipsIntoAMonthThatIsBeingClosed() throws Exception {
        ExecutorService posters = Executors.newFixedThreadPool(12);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> posted = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            JournalDraft draft = deposit("race-" + i, FIRST, 10);
            posted.add(posters.submit(() -> {
                start.await();
                return isPosted(draft);
            }));
        }
        start.countDown();
        while (vouchers() < 20) {
            Thread.sleep(1);
        }
        closeMonth.close(street.maker(), book, FIRST);
        long atClosing = vouchers();
        posters.shutdown();
        assertThat(posters.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        long accepted = 0;
        for (Future<Boolean> each : posted) {
            accepted += each.get() ? 1 : 0;
        }

        assertThat(accepted).isGreaterThanOrEqualTo(20);
        assertThat(vouchers()).isEqualTo(atClosing).isEqualTo(accepted);
        assertThat(titleBalance(AccountTitle.DEPOSIT_INCOME)).isEqualTo(Money.ofFen(accepted * 10));
    }

    @Test
    void nobodyClosesTheBooksOfAnotherCustodian() {
        FundStreet other = world.street(1);

        assertThatThrownBy(() -> closeMonth.close(other.maker(), book, FIRST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bookMonths.of(other.maker(), book)).isInstanceOf(NotFound.class);
    }

    private boolean isPosted(JournalDraft draft) {
        try {
            postJournalEntry.post(draft);
            return true;
        } catch (PeriodClosed closed) {
            return false;
        }
    }

    private void operateAYear() {
        for (int unit = 0; unit < 3; unit++) {
            postJournalEntry.post(street.draft(
                    "first-" + unit,
                    FIRST.atDay(8),
                    JournalKind.INITIAL_DEPOSIT,
                    street.deposit("x", unit, 300_000).entry()));
        }
        postJournalEntry.post(street.draft(
                "roof",
                LocalDate.of(DECEMBER.getYear(), 7, 1),
                JournalKind.WITHDRAWAL,
                street.repair("x", 1, 40_000).entry()));
        postJournalEntry.post(street.draft(
                "interest",
                LocalDate.of(DECEMBER.getYear(), 6, 21),
                JournalKind.INTEREST,
                street.draft(
                                "x",
                                JournalKind.INTEREST,
                                street.bank(Side.DEBIT, 77),
                                street.general(AccountTitle.INTEREST_INCOME, Side.CREDIT, 77))
                        .entry()));
    }

    private void closeUntilNovember() {
        for (YearMonth month = FIRST; month.isBefore(DECEMBER); month = month.plusMonths(1)) {
            closeMonth.close(street.maker(), book, month);
        }
    }

    private void closeYear() {
        prepareYearClosing.prepare(street.maker(), book, DECEMBER.getYear());
        closeMonth.close(street.checker(), book, DECEMBER);
    }

    private JournalDraft deposit(String key, YearMonth month, long fen) {
        return street.draft(
                key,
                month.atDay(5),
                JournalKind.TOP_UP_DEPOSIT,
                street.deposit("x", 0, fen).entry());
    }

    private long vouchers() {
        return sql.number("SELECT COUNT(*) FROM fund_journal WHERE book_id = ?", book.value());
    }

    /** Positive on the title's normal side, at the end of the first year. */
    private Money titleBalance(AccountTitle title) {
        return trialBalances.of(street.maker(), book, FIRST, DECEMBER).balance().balanceOf(title);
    }

    private Money balanceOf(long account) {
        return Money.ofFen(sql.number("SELECT -balance_fen FROM fund_balance WHERE account_id = ?", account));
    }
}
