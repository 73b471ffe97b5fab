package cn.changxiao.fund.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class InterestRunIT implements DatabaseTest {

    private static final int UNITS = 7;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PrepareInterestRun prepareInterestRun;

    @Inject
    ApproveInterestRun approveInterestRun;

    @Inject
    CancelInterestRun cancelInterestRun;

    @Inject
    DistributeInterest distributeInterest;

    @Inject
    InterestRuns interestRuns;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private FundStreet street;
    private InterestScene scene;

    @BeforeEach
    void openABook() {
        street = world.street(UNITS);
        scene = InterestScene.of(street);
    }

    @Test
    void countsTheDayOfADepositAndNotThatOfAWithdrawal() {
        postJournalEntry.post(scene.deposit("a", 0, InterestScene.UNTIL.minusDays(1), 100));
        postJournalEntry.post(scene.deposit("b", 1, LocalDate.of(2024, 1, 5), 100));
        postJournalEntry.post(scene.repair("c", 1, InterestScene.FROM.plusDays(1), 100));
        postJournalEntry.post(scene.deposit("d", 2, InterestScene.UNTIL, 100));
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, 7));

        InterestRunId run = prepareInterestRun.prepare(street.maker(), scene.sum("run", 7));

        assertThat(shares(run)).containsExactly(List.of(100L, 4L), List.of(100L, 3L));
    }

    @Test
    void handsOutAtARateByThePlacesBasisAndLeavesTheRestInThePool() {
        postJournalEntry.post(scene.deposit("a", 0, LocalDate.of(2024, 2, 1), 1_000_000));
        postJournalEntry.post(scene.deposit("b", 1, LocalDate.of(2025, 1, 1), 500_000));
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, 30_000));

        InterestRunId run = distributed(scene.rate("run", 15_000));

        // 365 and 181 days of a year of 360, at 1.5 %: 15,208.33 and 3,770.83.
        assertThat(balances().subList(0, 2)).containsExactly(1_015_208L, 503_771L);
        assertThat(interestRuns.one(street.maker(), run).total()).isEqualTo(Money.ofFen(18_979));
        assertThat(pool()).isEqualTo(Money.ofFen(30_000 - 18_979));
        assertThat(interestRuns.available(street.maker(), street.book().id())).isEqualTo(Money.ofFen(30_000 - 18_979));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void givesEveryUnitExactlyItsPartWhateverMovedWhen(int seed) {
        Random random = new Random(seed);
        long fen = 1L + random.nextInt(100_000);
        for (int i = 0; i < 12; i++) {
            int unit = random.nextInt(UNITS);
            LocalDate day = LocalDate.of(2024, 5, 1).plusDays(random.nextInt(460));
            postJournalEntry.post(scene.deposit("d" + i, unit, LocalDate.of(2024, 1, 1), 1_000));
            postJournalEntry.post(
                    i % 3 == 0
                            ? scene.repair("m" + i, unit, day, 1L + random.nextInt(1_000))
                            : scene.deposit("m" + i, unit, day, 1L + random.nextInt(1_000_000)));
        }
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, fen));
        List<Long> before = balances();

        InterestRunId run = distributed(scene.sum("run", fen));

        List<Long> products = IntStream.range(0, UNITS).mapToObj(scene::product).toList();
        List<Money> expected = LargestRemainder.split(Money.ofFen(fen), products);
        assertThat(balances())
                .as("seed %d, products %s", seed, products)
                .isEqualTo(IntStream.range(0, UNITS)
                        .mapToObj(unit -> before.get(unit) + expected.get(unit).fen())
                        .toList());
        assertThat(interestRuns.one(street.maker(), run).product())
                .isEqualTo(products.stream().mapToLong(Long::longValue).sum());
        assertThat(pool()).isEqualTo(Money.ZERO);
    }

    @Test
    void leavesBooksThatProveRight() {
        for (int unit = 0; unit < UNITS; unit++) {
            postJournalEntry.post(scene.deposit("a" + unit, unit, LocalDate.of(2024, 2, 1), 10_000L + unit));
        }
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, 1_003));

        InterestRunId run = distributed(scene.sum("run", 1_003));

        assertThat(interestRuns.progress(street.maker(), run).percent()).isEqualTo(100);
        BookBalance balance =
                trialBalances.of(street.maker(), street.book().id(), YearMonth.of(2024, 1), YearMonth.of(2025, 12));
        assertThat(balance.balance().balanceOf(AccountTitle.COMMODITY_HOUSING_FUND))
                .isEqualTo(Money.ofFen(1_003));
        assertThat(balance.ties().holds()).isTrue();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void needsTheAgreementOfASecondPersonToWhatWasShown() {
        postJournalEntry.post(scene.deposit("a", 0, LocalDate.of(2024, 2, 1), 10_000));
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, 500));
        InterestRunId run = prepareInterestRun.prepare(street.maker(), scene.sum("run", 400));
        String hash = interestRuns.one(street.maker(), run).hash();

        assertThat(prepareInterestRun.prepare(street.maker(), scene.sum("run", 400)))
                .isEqualTo(run);
        assertThatThrownBy(() -> prepareInterestRun.prepare(street.maker(), scene.sum("run", 401)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() ->
                        approveInterestRun.approve(street.maker(), street.book().id(), run, hash))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> approveInterestRun.approve(
                        street.checker(), street.book().id(), run, "00"))
                .isInstanceOf(SharesHaveChanged.class);
        distributeInterest.distribute(run);
        assertThat(balances()).startsWith(10_000L, 0L);
    }

    @Test
    void isNotAgreedToWhenABalanceOfThePeriodHasChanged() {
        postJournalEntry.post(scene.deposit("a", 0, LocalDate.of(2024, 2, 1), 10_000));
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, 500));
        InterestRunId run = prepareInterestRun.prepare(street.maker(), scene.sum("run", 400));
        String hash = interestRuns.one(street.maker(), run).hash();

        postJournalEntry.post(street.transfer("late", 0, 1, 1));
        approveInterestRun.approve(street.checker(), street.book().id(), run, hash);
        InterestRunId second = prepareInterestRun.prepare(street.maker(), scene.sum("second", 100));
        String secondHash = interestRuns.one(street.maker(), second).hash();
        postJournalEntry.post(scene.deposit("backdated", 1, LocalDate.of(2025, 6, 30), 1));

        assertThatThrownBy(() -> approveInterestRun.approve(
                        street.checker(), street.book().id(), second, secondHash))
                .isInstanceOf(SharesHaveChanged.class);
        cancelInterestRun.cancel(street.maker(), street.book().id(), second);
        assertThat(interestRuns.one(street.maker(), second).state()).isEqualTo(InterestRunState.CANCELLED);
        assertThatThrownBy(() ->
                        cancelInterestRun.cancel(street.maker(), street.book().id(), run))
                .isInstanceOf(WrongInterestRunState.class);
    }

    @Test
    void handsOutNoMoreThanWasEarned() {
        postJournalEntry.post(scene.deposit("a", 0, LocalDate.of(2024, 2, 1), 10_000));
        postJournalEntry.post(scene.credited("credit", InterestScene.BOOKED, 500));

        assertThatThrownBy(() -> prepareInterestRun.prepare(street.maker(), scene.sum("run", 501)))
                .isInstanceOf(PoolTooSmall.class);
        InterestRunId first = prepareInterestRun.prepare(street.maker(), scene.sum("first", 300));
        InterestRunId second = prepareInterestRun.prepare(street.maker(), scene.sum("second", 300));
        approve(first);
        assertThatThrownBy(() -> approve(second)).isInstanceOf(PoolTooSmall.class);
    }

    private InterestRunId distributed(NewInterestRun wanted) {
        InterestRunId run = prepareInterestRun.prepare(street.maker(), wanted);
        approve(run);
        distributeInterest.distribute(run);
        assertThat(interestRuns.one(street.maker(), run).state()).isEqualTo(InterestRunState.DISTRIBUTED);
        return run;
    }

    private void approve(InterestRunId run) {
        approveInterestRun.approve(
                street.checker(),
                street.book().id(),
                run,
                interestRuns.one(street.checker(), run).hash());
    }

    private Money pool() {
        return trialBalances
                .of(street.maker(), street.book().id(), YearMonth.of(2024, 1), YearMonth.of(2026, 12))
                .balance()
                .balanceOf(AccountTitle.UNDISTRIBUTED_INCOME);
    }

    private List<List<Long>> shares(InterestRunId run) {
        return sql.list(
                "SELECT product, amount_fen FROM fund_interest_share WHERE run_id = ? ORDER BY account_id",
                row -> List.of(row.getLong(1), row.getLong(2)),
                run.value());
    }

    private List<Long> balances() {
        return sql.list("""
                SELECT -b.balance_fen FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.book_id = ? AND a.unit_id <> 0 ORDER BY a.account_id
                """, row -> row.getLong(1), street.book().id().value());
    }
}
