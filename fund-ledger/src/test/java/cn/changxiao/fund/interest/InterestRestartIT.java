package cn.changxiao.fund.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.closing.ClosingCheck;
import cn.changxiao.fund.closing.ClosingChecklist;
import cn.changxiao.fund.closing.ReadBookMonths;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.PostShares;
import cn.changxiao.fund.posting.ShareChunk;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.voucher.PeriodClosed;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A distribution over several compounds that is killed, stopped and started, also twice at once. */
@MicronautTest(transactional = false)
class InterestRestartIT implements DatabaseTest {

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
    InterestVouchers vouchers;

    @Inject
    PostShares postShares;

    @Inject
    ReadBookMonths bookMonths;

    @Inject
    ProveFund proveFund;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void comesToTheSameEndWhereverItWasKilled(int seed) {
        Random random = new Random(seed);
        FundStreet street = street(2 + random.nextInt(4));
        InterestRunId run = approved(street, 1 + random.nextInt(6));

        for (List<Integer> pending = vouchers.pending(run); !pending.isEmpty(); pending = vouchers.pending(run)) {
            int chunk = pending.get(random.nextInt(pending.size()));
            assertThatThrownBy(() -> killedBeforeTheCommit(street, run, chunk)).isInstanceOf(Killed.class);
            assertThat(vouchers.pending(run)).as("seed %d", seed).isEqualTo(pending);
            distributeInterest.distribute(run, 1 + random.nextInt(2));
        }

        assertThat(interestRuns.one(street.maker(), run).state()).isEqualTo(InterestRunState.DISTRIBUTED);
        assertThat(credited(street)).as("seed %d", seed).isEqualTo(shares(run));
        assertThat(credited(street).stream().mapToLong(Long::longValue).sum()).isEqualTo(SUM);
        assertThat(interestRuns.available(street.maker(), street.book().id()).isZero())
                .isTrue();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void creditsNobodyTwiceWhenItIsStartedTwiceAtOnce() {
        FundStreet street = street(5);
        InterestRunId run = approved(street, 1);

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> distributeInterest.distribute(run));
        distributeInterest.distribute(run);
        other.join();
        distributeInterest.distribute(run);

        assertThat(credited(street)).isEqualTo(shares(run));
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM fund_journal WHERE book_id = ? AND kind = 'DISTRIBUTION'",
                        street.book().id().value()))
                .isEqualTo(6);
    }

    @Test
    void takesTurnsWithVouchersOfTheSameBook() {
        FundStreet street = street(4);
        InterestRunId run = approved(street, 1);

        CompletableFuture<Void> deposits = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 30; i++) {
                postJournalEntry.post(street.deposit("meanwhile" + i, i % 3, 1_000));
            }
        });
        distributeInterest.distribute(run);
        deposits.join();

        assertThat(interestRuns.progress(street.maker(), run).percent()).isEqualTo(100);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void keepsItsMonthOpenUntilEverybodyHasTheirs() {
        FundStreet street = street(2);
        InterestRunId run = approved(street, 1);

        mark(street, 202_506, "CLOSED");
        assertThat(open(street)).containsExactly(ClosingCheck.INTEREST_HANDED_OUT);
        mark(street, 202_507, "CLOSED");
        assertThatThrownBy(() -> distributeInterest.distribute(run)).isInstanceOf(PeriodClosed.class);
        mark(street, 202_507, "OPEN");
        distributeInterest.distribute(run);

        assertThat(open(street)).isEmpty();
    }

    private List<ClosingCheck> open(FundStreet street) {
        return bookMonths.of(street.maker(), street.book().id()).next().items().stream()
                .filter(item -> !item.isMet())
                .map(ClosingChecklist.Item::check)
                .toList();
    }

    private void mark(FundStreet street, int month, String state) {
        sql.update(
                "INSERT INTO fund_period (book_id, month, state) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE state = VALUES(state)",
                street.book().id().value(),
                month,
                state);
    }

    private FundStreet street(int compounds) {
        FundStreet first = world.street(3);
        List<FundStreet> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < compounds; i++) {
            all.add(world.beside(first, 1 + i));
        }
        for (FundStreet street : all) {
            InterestScene scene = InterestScene.of(street);
            for (int unit = 0; unit < street.units().size(); unit++) {
                postJournalEntry.post(scene.deposit(
                        "a:%s:%d".formatted(street.compound(), unit), unit, LocalDate.of(2024, 3, 1), 7_777L + unit));
            }
        }
        postJournalEntry.post(InterestScene.of(first).credited("credit", InterestScene.BOOKED, SUM));
        return first;
    }

    private InterestRunId approved(FundStreet street, int unitsAChunk) {
        InterestRunId run = prepareInterestRun.prepare(
                street.maker(), InterestScene.of(street).sum("run", SUM), unitsAChunk);
        approveInterestRun.approve(
                street.checker(),
                street.book().id(),
                run,
                interestRuns.one(street.maker(), run).hash());
        return run;
    }

    private void killedBeforeTheCommit(FundStreet street, InterestRunId run, int chunk) {
        InterestRun read = interestRuns.one(street.maker(), run);
        transactions.executeWrite(status -> {
            postShares.post(new ShareChunk(
                    run.value(),
                    chunk,
                    street.book(),
                    read.bookedOn(),
                    read.hash(),
                    new Signatures(street.maker().user(), street.checker().user())));
            throw new Killed();
        });
    }

    private List<Long> shares(InterestRunId run) {
        return sql.list(
                "SELECT amount_fen FROM fund_interest_share WHERE run_id = ? ORDER BY account_id",
                row -> row.getLong(1),
                run.value());
    }

    private List<Long> credited(FundStreet street) {
        return sql.list("""
                SELECT -SUM(CASE WHEN j.kind = 'DISTRIBUTION' THEN p.amount_fen ELSE 0 END)
                FROM fund_account a
                JOIN fund_posting p ON p.account_id = a.account_id
                JOIN fund_journal j ON j.journal_id = p.journal_id
                WHERE a.book_id = ? AND a.unit_id <> 0 GROUP BY a.account_id ORDER BY a.account_id
                """, row -> row.getLong(1), street.book().id().value());
    }

    /** What a power cut would be. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
