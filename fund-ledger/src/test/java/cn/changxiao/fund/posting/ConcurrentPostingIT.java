package cn.changxiao.fund.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many clients at once on one real database: nothing lost, nothing doubled, nothing below zero. */
@MicronautTest(transactional = false)
class ConcurrentPostingIT implements DatabaseTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConcurrentPostingIT.class);
    private static final int THREADS = 16;

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PostJournalEntries postJournalEntries;

    @Inject
    QueueJournalEntry queueJournalEntry;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    /** The bank test: random transfers by sixteen threads, singly, in groups and queued, while the total is read. */
    @Test
    void keepsTheTotalUnderRandomTransfers() throws Exception {
        int units = 10;
        FundStreet street = world.street(units);
        for (int unit = 0; unit < units; unit++) {
            postJournalEntry.post(street.deposit("open-" + unit, unit, 10_000));
        }
        AtomicLong posted = new AtomicLong();
        Queue<Long> totals = new ConcurrentLinkedQueue<>();

        runTogether(thread -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(thread);
            for (int i = 0; i < 40; i++) {
                List<JournalDraft> drafts = new ArrayList<>();
                for (int j = 0; j <= (thread % 3 == 0 ? 0 : random.nextInt(20)); j++) {
                    drafts.add(street.transfer(
                            "t%d-%d-%d".formatted(thread, i, j),
                            random.nextInt(units),
                            random.nextInt(units),
                            random.nextLong(1, 4_000)));
                }
                posted.addAndGet(thread % 3 == 1 ? queue(drafts) : post(street, drafts));
                totals.add(unitTotal(street));
            }
        });

        LOG.info("bank test: {} threads, {} vouchers, total read {} times", THREADS, posted, totals.size());
        assertThat(totals).containsOnly(-10_000L * units);
        assertThat(posted.get()).isGreaterThan(100);
        assertThat(journals(street)).isEqualTo(posted.get() + units);
        assertThat(sql.number(
                        "SELECT MAX(voucher_number) FROM fund_journal WHERE book_id = ?",
                        street.book().id().value()))
                .isEqualTo(posted.get() + units);
        assertThat(brokenChains(street)).isZero();
    }

    @Test
    void postsOnceWhenEveryThreadSendsTheSameCommand() throws Exception {
        FundStreet street = world.street(1);
        Queue<PostedJournal> answers = new ConcurrentLinkedQueue<>();

        runTogether(thread -> {
            for (int i = 0; i < 20; i++) {
                answers.add(postJournalEntry.post(street.deposit("same-" + i, 0, 100 + i)));
            }
        });

        assertThat(answers).hasSize(20 * THREADS);
        assertThat(answers.stream().distinct()).hasSize(20);
        assertThat(journals(street)).isEqualTo(20);
        assertThat(unitTotal(street)).isEqualTo(-(20 * 100 + 190));
    }

    @Test
    void letsOnlyOneOfTwoClientsTakeTheLastFen() throws Exception {
        FundStreet street = world.street(1);
        postJournalEntry.post(street.deposit("open", 0, 100));
        AtomicLong paid = new AtomicLong();
        Queue<String> refusals = new ConcurrentLinkedQueue<>();

        runTogether(thread -> {
            try {
                postJournalEntry.post(street.repair("take-" + thread, 0, 60));
                paid.incrementAndGet();
            } catch (Refusal refusal) {
                refusals.add(refusal.code());
            }
        });

        assertThat(paid.get()).isEqualTo(1);
        assertThat(refusals).hasSize(THREADS - 1).containsOnly("InsufficientBalance");
        assertThat(unitTotal(street)).isEqualTo(-40);
    }

    @Test
    void queuesNothingInsideATransactionThatItWouldNotBePartOf() {
        FundStreet street = world.street(1);

        assertThatThrownBy(() ->
                        transactions.executeWrite(status -> queueJournalEntry.post(street.deposit("inside", 0, 100))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(journals(street)).isZero();
    }

    private long queue(List<JournalDraft> drafts) {
        List<CompletableFuture<PostingOutcome>> outcomes =
                drafts.stream().map(queueJournalEntry::post).toList();
        return outcomes.stream().filter(outcome -> outcome.join().isPosted()).count();
    }

    private long post(FundStreet street, List<JournalDraft> drafts) {
        if (drafts.size() > 1) {
            return postJournalEntries.post(street.book().id(), drafts).stream()
                    .filter(outcome -> outcome.isPosted())
                    .count();
        }
        try {
            postJournalEntry.post(drafts.get(0));
            return 1;
        } catch (Refusal refusal) {
            return 0;
        }
    }

    private long unitTotal(FundStreet street) {
        return sql.number("""
                SELECT SUM(b.balance_fen) FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.book_id = ? AND a.unit_id <> 0
                """, street.book().id().value());
    }

    private long journals(FundStreet street) {
        return sql.number(
                "SELECT COUNT(*) FROM fund_journal WHERE book_id = ?",
                street.book().id().value());
    }

    private long brokenChains(FundStreet street) {
        return sql.number("""
                SELECT COUNT(*) FROM (
                    SELECT p.balance_after_fen - p.amount_fen
                            - COALESCE(LAG(p.balance_after_fen) OVER (
                                PARTITION BY p.account_id ORDER BY p.account_sequence), 0)
                            AS jump,
                        p.account_sequence
                            - ROW_NUMBER() OVER (PARTITION BY p.account_id ORDER BY p.account_sequence) AS gap
                    FROM fund_posting p
                    JOIN fund_account a ON a.account_id = p.account_id
                    WHERE a.book_id = ?
                ) chain
                WHERE jump <> 0 OR gap <> 0
                """, street.book().id().value());
    }

    private static void runTogether(Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(pool.submit(() -> {
                    start.await();
                    work.run(number);
                    return number;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Work {
        void run(int thread) throws Exception;
    }
}
