package cn.changxiao.fund.interest.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.interest.ApproveInterestRun;
import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.InsufficientBalance;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.ReverseJournal;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A distribution over several compounds that is taken back as a whole. */
@MicronautTest(transactional = false)
class InterestUndoIT implements DatabaseTest {

    private static final LocalDate BOOKED = LocalDate.of(2025, 7, 2);
    private static final LocalDate UNDONE = LocalDate.of(2025, 7, 10);
    private static final long SUM = 100_003;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PrepareInterestRun prepareInterestRun;

    @Inject
    ApproveInterestRun approveInterestRun;

    @Inject
    DistributeInterest distributeInterest;

    @Inject
    InterestRuns interestRuns;

    @Inject
    AskForInterestUndo askForInterestUndo;

    @Inject
    DecideInterestUndo decideInterestUndo;

    @Inject
    CarryOutInterestUndo carryOutInterestUndo;

    @Inject
    InterestUndos undos;

    @Inject
    UndoRows rows;

    @Inject
    ReverseJournal reverseJournal;

    @Inject
    ProveFund proveFund;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void givesEveryFenBackToThePoolWhereverItWasKilled(int seed) {
        Random random = new Random(seed);
        FundStreet street = street(1 + random.nextInt(3));
        List<Long> before = balances(street);
        InterestRunId run = handedOut(street);
        assertThat(pool(street)).isZero();
        agreed(street, run);

        for (List<JournalId> left = rows.left(run); !left.isEmpty(); left = rows.left(run)) {
            JournalId voucher = left.get(random.nextInt(left.size()));
            assertThatThrownBy(() -> killedBeforeTheCommit(street, run, voucher))
                    .isInstanceOf(Killed.class);
            assertThat(rows.left(run)).as("seed %d", seed).isEqualTo(left);
            carryOutInterestUndo.carryOut(run, 1 + random.nextInt(2));
        }

        assertThat(undos.of(street.maker(), run).orElseThrow().state()).isEqualTo(InterestUndoState.DONE);
        assertThat(balances(street)).as("seed %d", seed).isEqualTo(before);
        assertThat(pool(street)).isEqualTo(SUM);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void happensOnceAlsoWhenItIsStartedTwiceAtOnceAndTheSumCanBeHandedOutAgain() {
        FundStreet street = street(3);
        List<Long> before = balances(street);
        InterestRunId run = handedOut(street);
        agreed(street, run);

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> carryOutInterestUndo.carryOut(run));
        carryOutInterestUndo.carryOut(run);
        other.join();
        carryOutInterestUndo.resume();

        assertThat(balances(street)).isEqualTo(before);
        assertThatThrownBy(() -> ask(street, run)).isInstanceOf(InterestUndoDecided.class);
        assertThatThrownBy(() -> decide(street, run, false)).isInstanceOf(InterestUndoDecided.class);
        handedOut(street, "again");
        assertThat(pool(street)).isZero();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void needsTwoPersonsAndAWhollyHandedOutRunAndMayBeTurnedDown() {
        FundStreet street = street(1);
        InterestRunId waiting = prepared(street, "waiting");
        assertThatThrownBy(() -> ask(street, waiting)).isInstanceOf(InterestUndoDecided.class);
        InterestRunId run = handedOut(street);

        ask(street, run);
        ask(street, run);
        assertThatThrownBy(() ->
                        decideInterestUndo.decide(street.maker(), street.book().id(), run, true))
                .isInstanceOf(SamePersonCannotCheck.class);
        carryOutInterestUndo.carryOut(run);
        assertThat(rows.left(run)).hasSize(2);
        decide(street, run, false);

        assertThat(undos.of(street.maker(), run)).isEmpty();
        ask(street, run);
        decide(street, run, true);
        decide(street, run, true);
        assertThat(undos.of(street.maker(), run).orElseThrow().isPosting()).isTrue();
    }

    @Test
    void isRefusedWithTheUnitThatHasSpentItsShare() {
        FundStreet street = street(1);
        InterestRunId run = handedOut(street);
        long all = balances(street).get(1);
        postJournalEntry.post(street.repair("all-gone", 1, all - 5));

        assertThatThrownBy(() -> ask(street, run))
                .isInstanceOf(ShareNotCovered.class)
                .hasMessageContaining("1幢1001")
                .hasMessageContaining("0.05");
        assertThat(undos.of(street.maker(), run)).isEmpty();
    }

    @Test
    void waitsForAUnitThatHasSpentItsShareMeanwhileAndTakesBackTheOthers() {
        FundStreet street = street(2);
        InterestRunId run = handedOut(street);
        agreed(street, run);
        long all = balances(street).get(0);
        postJournalEntry.post(street.repair("spent-meanwhile", 0, all - 5));

        assertThatThrownBy(() -> carryOutInterestUndo.carryOut(run)).isInstanceOf(InsufficientBalance.class);
        assertThat(rows.left(run)).hasSize(1);

        postJournalEntry.post(street.deposit("topped-up", 0, all));
        carryOutInterestUndo.carryOut(run);
        assertThat(undos.of(street.maker(), run).orElseThrow().state()).isEqualTo(InterestUndoState.DONE);
        assertThat(pool(street)).isEqualTo(SUM);
    }

    private FundStreet street(int besides) {
        FundStreet first = world.street(3);
        List<FundStreet> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < besides; i++) {
            all.add(world.beside(first, 1 + i));
        }
        for (FundStreet street : all) {
            for (int unit = 0; unit < street.units().size(); unit++) {
                postJournalEntry.post(street.draft(
                        "a:%s:%d".formatted(street.compound(), unit),
                        LocalDate.of(2024, 3, 1),
                        JournalKind.INITIAL_DEPOSIT,
                        street.deposit("x", unit, 700_777L + unit).entry()));
            }
        }
        postJournalEntry.post(first.draft(
                "credit",
                BOOKED,
                JournalKind.INTEREST,
                first.draft(
                                "x",
                                JournalKind.INTEREST,
                                first.bank(Side.DEBIT, SUM),
                                first.general(AccountTitle.INTEREST_INCOME, Side.CREDIT, SUM))
                        .entry()));
        return first;
    }

    private InterestRunId prepared(FundStreet street, String key) {
        return prepareInterestRun.prepare(
                street.maker(),
                new NewInterestRun(
                        new BusinessKey(key + street.book().id()),
                        street.book().id(),
                        new InterestPeriod(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 7, 1)),
                        BOOKED,
                        Optional.of(Money.ofFen(SUM)),
                        Optional.empty()));
    }

    private InterestRunId handedOut(FundStreet street) {
        return handedOut(street, "run");
    }

    private InterestRunId handedOut(FundStreet street, String key) {
        InterestRunId run = prepared(street, key);
        approveInterestRun.approve(
                street.checker(),
                street.book().id(),
                run,
                interestRuns.one(street.maker(), run).hash());
        distributeInterest.distribute(run);
        return run;
    }

    private void agreed(FundStreet street, InterestRunId run) {
        ask(street, run);
        decide(street, run, true);
    }

    private void ask(FundStreet street, InterestRunId run) {
        askForInterestUndo.ask(street.maker(), street.book().id(), run, UNDONE, "利率录错，重新分配");
    }

    private void decide(FundStreet street, InterestRunId run, boolean isAgreed) {
        decideInterestUndo.decide(street.checker(), street.book().id(), run, isAgreed);
    }

    private void killedBeforeTheCommit(FundStreet street, InterestRunId run, JournalId voucher) {
        transactions.executeWrite(status -> {
            reverseJournal.reverse(new Reversal(
                    new BusinessKey("interest-undo:%s:%s".formatted(run, voucher)),
                    voucher,
                    UNDONE,
                    "利率录错，重新分配",
                    street.signatures()));
            throw new Killed();
        });
    }

    private long pool(FundStreet street) {
        return sql.number(
                "SELECT -b.balance_fen FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id"
                        + " WHERE a.book_id = ? AND a.title_code = 3101",
                street.book().id().value());
    }

    private List<Long> balances(FundStreet street) {
        BookId book = street.book().id();
        return sql.list(
                "SELECT -b.balance_fen FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id"
                        + " WHERE a.book_id = ? AND a.unit_id <> 0 ORDER BY a.account_id",
                row -> row.getLong(1),
                book.value());
    }

    /** What a power cut would be. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
