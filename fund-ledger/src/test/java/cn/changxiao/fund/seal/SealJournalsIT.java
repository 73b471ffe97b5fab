package cn.changxiao.fund.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.merkle.Frontier;
import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.MerkleTree;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SealJournalsIT implements DatabaseTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    PostJournalEntries postJournalEntries;

    @Inject
    SealJournals sealJournals;

    @Inject
    SealNextJournals sealNextJournals;

    @Inject
    LogTiles tiles;

    @Inject
    LogHead head;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeAll
    void openBooks() {
        street = world.street(4);
    }

    @Test
    void sealsEveryVoucherOnceInChunksOfAnySize() {
        long seed = 20261120;
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            post(1 + random.nextInt(90));
            int sealed = sealNextJournals.seal(0, 1 + random.nextInt(60)).count();
            assertThat(sealed).as("seed %d round %d", seed, round).isPositive();
            assertTreeFollowsLeaves();
        }
        sealJournals.seal();

        assertEverythingIsSealedOnce();
        assertThat(sealJournals.seal()).isZero();
    }

    @Test
    void keepsRootsAndProofsOverTheBordersOfTiles() {
        post(700);
        sealJournals.seal();

        assertTreeFollowsLeaves();
        long size = head.size();
        List<Hash> leaves = tiles.read(0, 0, size);
        MerkleTree reference = MerkleTree.of(leaves);
        assertThat(sql.number("SELECT COUNT(*) FROM fund_seal_tile WHERE level = 1"))
                .isEqualTo(size / 256);
        for (long index : List.of(0L, 1L, 255L, 256L, 257L, 511L, 512L, size - 2, size - 1)) {
            assertThat(tiles.tree(size).inclusion(index)).isEqualTo(reference.inclusion(index));
        }
        for (long earlier : List.of(1L, 2L, 255L, 256L, 257L, 300L, 511L, 512L, 513L, size - 1)) {
            assertThat(tiles.tree(size).consistency(earlier)).isEqualTo(reference.consistency(earlier));
        }
    }

    @Test
    void missesNoVoucherThatCommitsLate() throws Exception {
        CountDownLatch posted = new CountDownLatch(1);
        CountDownLatch sealedMeanwhile = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        FundStreet quiet = world.street(1);
        Future<?> late = other.submit(() -> transactions.executeWrite(status -> {
            postJournalEntry.post(quiet.deposit("late" + KEYS.incrementAndGet(), 0, 100));
            posted.countDown();
            await(sealedMeanwhile);
            return true;
        }));
        await(posted);
        post(3);
        sealJournals.seal();
        long before = head.size();
        sealedMeanwhile.countDown();
        late.get(30, TimeUnit.SECONDS);

        assertThat(sealJournals.seal()).isPositive();
        assertThat(head.size()).isGreaterThan(before);
        assertEverythingIsSealedOnce();
        other.shutdown();
    }

    @Test
    void sealsOnceWhenManySealAtTheSameTimeWhileOthersPost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(threads.submit(() -> IntStream.range(0, 6).forEach(round -> post(15))));
            running.add(threads.submit(() -> IntStream.range(0, 15).forEach(round -> sealNextJournals.seal(0, 7))));
        }
        for (Future<?> each : running) {
            each.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        sealJournals.seal();

        assertEverythingIsSealedOnce();
        assertTreeFollowsLeaves();
    }

    @Test
    void leavesNothingBehindWhenItIsCutShort() {
        post(5);
        sealJournals.seal();
        long size = head.size();
        post(300);
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    sealNextJournals.seal(0, 300);
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessageContaining("killed");

        assertThat(head.size()).isEqualTo(size);
        sealJournals.seal();
        assertEverythingIsSealedOnce();
        assertTreeFollowsLeaves();
    }

    @Test
    void theDatabaseRefusesToChangeTheLog() {
        post(1);
        sealJournals.seal();
        assertThatThrownBy(() -> sql.update("UPDATE fund_seal SET leaf = salt")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.update("DELETE FROM fund_seal")).hasMessageContaining("append-only");
    }

    private void post(int count) {
        List<JournalDraft> drafts = IntStream.range(0, count)
                .mapToObj(i -> street.deposit("seal" + KEYS.incrementAndGet(), i % 4, 1 + i))
                .toList();
        postJournalEntries.post(street.book().id(), drafts).forEach(PostingOutcome::orThrow);
    }

    private void assertEverythingIsSealedOnce() {
        assertThat(sql.number("SELECT COUNT(*) FROM fund_seal_pending")).isZero();
        assertThat(sql.number("SELECT COUNT(*) FROM fund_seal"))
                .isEqualTo(sql.number("SELECT COUNT(*) FROM fund_journal"))
                .isEqualTo(sql.number("SELECT MAX(log_index) + 1 FROM fund_seal"))
                .isEqualTo(head.size());
    }

    private void assertTreeFollowsLeaves() {
        long size = head.size();
        Frontier frontier = new Frontier();
        tiles.read(0, 0, size).forEach(frontier::append);
        assertThat(frontier.size()).isEqualTo(size);
        assertThat(tiles.tree(size).root()).isEqualTo(frontier.root());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
