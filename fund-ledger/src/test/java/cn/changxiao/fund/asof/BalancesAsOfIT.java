package cn.changxiao.fund.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.closing.CloseMonth;
import cn.changxiao.fund.closing.ReopenMonth;
import cn.changxiao.fund.closing.RequestReopening;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.ledger.TrialBalance;
import cn.changxiao.fund.ledger.TrialBalanceLine;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BalancesAsOfIT implements DatabaseTest {

    private static final YearMonth FIRST = YearMonth.from(FundWorld.OPENED);
    private static final int UNITS = 3;
    private static final int SEEDS = 8;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    CloseMonth closeMonth;

    @Inject
    RequestReopening requestReopening;

    @Inject
    ReopenMonth reopenMonth;

    @Inject
    BalancesAsOf balances;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final List<Paid> paid = new ArrayList<>();
    private FundStreet street;
    private BookId book;

    @BeforeEach
    void openABook() {
        street = world.street(UNITS);
        book = street.book().id();
        paid.clear();
    }

    @Test
    void everyDayAsKnownAtEveryMomentIsTheSumOfWhatWasOnRecord() throws InterruptedException {
        for (int seed = 0; seed < SEEDS; seed++) {
            openABook();
            Random random = new Random(seed);
            List<LocalDateTime> moments = new ArrayList<>();
            YearMonth open = FIRST;
            for (int step = 0; step < 30; step++) {
                if (random.nextInt(7) == 0 && open.isBefore(FIRST.plusMonths(4))) {
                    closeMonth.close(street.maker(), book, open);
                    open = open.plusMonths(1);
                }
                pay(
                        random.nextInt(UNITS),
                        open.plusMonths(random.nextInt(3)).atDay(1 + random.nextInt(28)),
                        1L + random.nextInt(9_999));
                moments.add(moment());
            }
            assertEverywhere("seed " + seed, moments);
            assertTrialBalances("seed " + seed);
        }
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void aMonthClosedAgainLeavesWhatWasKnownBeforeAsItWas() throws InterruptedException {
        pay(0, FIRST.atDay(3), 100);
        pay(0, FIRST.plusMonths(1).atDay(3), 20);
        closeMonth.close(street.maker(), book, FIRST);
        LocalDateTime before = moment();
        requestReopening.request(street.maker(), book, FIRST, "漏记一笔交存");
        reopenMonth.reopen(street.checker(), book, FIRST);
        assertThat(checkpoints()).isZero();
        pay(0, FIRST.atDay(9), 3);
        closeMonth.close(street.maker(), book, FIRST);

        UnitAsOf known =
                balances.ofUnit(street.maker(), street.unitIds().get(0), new AsOf(FIRST.atEndOfMonth(), before));
        assertThat(known.balance()).isEqualTo(Money.ofFen(100));
        assertThat(known.knownNow()).isEqualTo(Money.ofFen(103));
        assertThat(known.recordedLater()).isEqualTo(Money.ofFen(3));
    }

    @Test
    void onlyAccountsThatMovedGetACheckpointAndOthersKeepTheirLastOne() {
        pay(0, FIRST.atDay(3), 100);
        pay(1, FIRST.atDay(3), 100);
        closeMonth.close(street.maker(), book, FIRST);
        pay(1, FIRST.plusMonths(1).atDay(3), 7);
        closeMonth.close(street.maker(), book, FIRST.plusMonths(1));

        assertThat(checkpoints())
                .as("two units and the bank, one unit and the bank")
                .isEqualTo(5);
        assertThat(balances.ofCompound(
                        street.maker(),
                        street.compound(),
                        AsOf.day(FIRST.plusMonths(1).atEndOfMonth())))
                .extracting(UnitAsOf::balance)
                .containsExactly(Money.ofFen(100), Money.ofFen(107), Money.ZERO);
    }

    @Test
    void aCheckpointThatWasChangedByAFenIsFound() {
        pay(0, FIRST.atDay(3), 100);
        closeMonth.close(street.maker(), book, FIRST);
        sql.update("UPDATE fund_checkpoint SET balance_fen = balance_fen + 1 WHERE book_id = ?", book.value());
        sql.update("UPDATE fund_title_checkpoint SET debit_fen = debit_fen + 1 WHERE book_id = ?", book.value());

        assertThat(proveFund.prove().findings())
                .extracting(finding -> finding.rule().name())
                .contains("CHECKPOINTS_FOLLOW_POSTINGS", "TITLE_CHECKPOINTS_FOLLOW");
        sql.update("UPDATE fund_checkpoint SET balance_fen = balance_fen - 1 WHERE book_id = ?", book.value());
        sql.update("UPDATE fund_title_checkpoint SET debit_fen = debit_fen - 1 WHERE book_id = ?", book.value());
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void anOwnerSeesTheOwnUnitOnly() {
        pay(0, FIRST.atDay(3), 100);
        AsOf when = AsOf.day(FIRST.atEndOfMonth());

        assertThat(balances.ofUnit(
                                world.ownerOf(street.unitIds().get(0)),
                                street.unitIds().get(0),
                                when)
                        .balance())
                .isEqualTo(Money.ofFen(100));
        assertThatThrownBy(() -> balances.ofUnit(
                        world.ownerOf(street.unitIds().get(1)), street.unitIds().get(0), when))
                .isInstanceOf(NotFound.class);
    }

    private void assertEverywhere(String which, List<LocalDateTime> moments) {
        for (int month = 0; month < 7; month++) {
            for (LocalDate day : List.of(
                    FIRST.plusMonths(month).atDay(14), FIRST.plusMonths(month).atEndOfMonth())) {
                for (int at = 0; at < moments.size(); at += 7) {
                    AsOf when = new AsOf(day, moments.get(at));
                    assertThat(balances.ofCompound(street.maker(), street.compound(), when))
                            .as("%s on %s known at step %d", which, day, at)
                            .extracting(UnitAsOf::balance)
                            .containsExactly(sum(0, when), sum(1, when), sum(2, when));
                }
                assertThat(balances.ofUnit(street.maker(), street.unitIds().get(1), AsOf.day(day))
                                .balance())
                        .as("%s on %s", which, day)
                        .isEqualTo(sum(1, AsOf.day(day)));
            }
        }
    }

    private void assertTrialBalances(String which) {
        for (int from = 0; from < 7; from++) {
            for (int until = from; until < 7; until++) {
                TrialBalance balance =
                        trialBalances.linesOf(street.maker(), book, FIRST.plusMonths(from), FIRST.plusMonths(until));
                LocalDate first = FIRST.plusMonths(from).atDay(1);
                LocalDate last = FIRST.plusMonths(until).atEndOfMonth();
                Money opening = Money.sum(paid.stream()
                        .filter(each -> each.day().isBefore(first))
                        .map(Paid::amount)
                        .toList());
                Money turnover = Money.sum(paid.stream()
                        .filter(each ->
                                !each.day().isBefore(first) && !each.day().isAfter(last))
                        .map(Paid::amount)
                        .toList());
                String where = "%s from %d until %d".formatted(which, from, until);
                assertThat(balance.isZeroSum()).as(where).isTrue();
                assertThat(balance.lines())
                        .filteredOn(line -> line.title() == AccountTitle.BANK_DEPOSITS)
                        .as(where)
                        .allSatisfy(line -> assertThat(line)
                                .isEqualTo(new TrialBalanceLine(line.title(), opening, turnover, Money.ZERO)));
                assertThat(balance.balanceOf(AccountTitle.BANK_DEPOSITS)).isEqualTo(opening.plus(turnover));
            }
        }
    }

    private Money sum(int unit, AsOf when) {
        return Money.sum(paid.stream()
                .filter(each -> each.unit() == unit && !each.day().isAfter(when.day()))
                .filter(each -> !each.recordedBy().isAfter(when.knownAt()))
                .map(Paid::amount)
                .toList());
    }

    private long checkpoints() {
        return sql.number("SELECT COUNT(*) FROM fund_checkpoint WHERE book_id = ?", book.value());
    }

    private void pay(int unit, LocalDate day, long fen) {
        postJournalEntry.post(street.draft(
                "pay:%d:%s".formatted(paid.size(), MonthNumber.of(day)),
                day,
                JournalKind.TOP_UP_DEPOSIT,
                JournalEntry.of(street.bank(Side.DEBIT, fen), street.income(unit, fen))));
        paid.add(new Paid(unit, day, Money.ofFen(fen), LocalDateTime.now(clock)));
    }

    /** After everything so far and before everything to come. */
    private LocalDateTime moment() throws InterruptedException {
        LocalDateTime now = LocalDateTime.now(clock).plus(1, ChronoUnit.MILLIS);
        Thread.sleep(3);
        return now;
    }

    private record Paid(int unit, LocalDate day, Money amount, LocalDateTime recordedBy) {}
}
