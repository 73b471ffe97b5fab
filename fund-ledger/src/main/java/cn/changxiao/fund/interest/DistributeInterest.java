package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.posting.PostShares;
import cn.changxiao.fund.posting.ShareChunk;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out what was agreed to, chunk by chunk, each in a transaction of its own and two at a time. May be stopped
 * anywhere, started again, and started twice at once: a chunk is posted once. The run is done when the last chunk is.
 */
@Singleton
public class DistributeInterest {

    private static final Logger LOG = LoggerFactory.getLogger(DistributeInterest.class);

    private static final int WORKERS = 2;

    private static final String FINISH = """
            UPDATE fund_interest_run SET state = 'DISTRIBUTED', finished_at = ?
            WHERE run_id = ? AND state = 'APPROVED' AND NOT EXISTS (
                SELECT 1 FROM fund_interest_voucher v WHERE v.run_id = fund_interest_run.run_id AND v.journal_id IS NULL)
            """;

    private final Sql sql;
    private final Clock clock;
    private final Books books;
    private final InterestRunRows rows;
    private final InterestVouchers vouchers;
    private final PostShares postShares;

    DistributeInterest(
            Sql sql, Clock clock, Books books, InterestRunRows rows, InterestVouchers vouchers, PostShares postShares) {
        this.sql = sql;
        this.clock = clock;
        this.books = books;
        this.rows = rows;
        this.vouchers = vouchers;
        this.postShares = postShares;
    }

    /** Posts what is pending; does nothing for a run that nobody has agreed to or that is done. */
    public void distribute(InterestRunId id) {
        distribute(id, Integer.MAX_VALUE);
    }

    /** Posts at most so many chunks and leaves the rest pending, as a stop in the middle would. */
    void distribute(InterestRunId id, int chunksMost) {
        @Nullable InterestRun run = rows.find(id).filter(InterestRun::isPosting).orElse(null);
        if (run == null) {
            return;
        }
        long started = clock.millis();
        List<Integer> pending = vouchers.pending(id);
        Book book = books.find(run.book()).orElseThrow();
        Signatures signatures = new Signatures(run.maker(), run.checker().orElseThrow());
        each(
                pending.subList(0, Math.min(chunksMost, pending.size())),
                chunk -> postShares.post(
                        new ShareChunk(id.value(), chunk, book, run.bookedOn(), run.hash(), signatures)));
        if (sql.update(FINISH, LocalDateTime.now(clock), id.value()) == 1) {
            LOG.info(
                    "Interest run {} credited {} units in {} chunks in {} ms",
                    id,
                    run.units(),
                    pending.size(),
                    clock.millis() - started);
        }
    }

    private static void each(List<Integer> chunks, ChunkWork work) {
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(chunks);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < Math.min(WORKERS, chunks.size()); i++) {
                running.add(workers.submit(() -> drain(queue, work)));
            }
            running.forEach(DistributeInterest::await);
        } finally {
            workers.shutdown();
        }
    }

    /** What stops one chunk stops the run after the chunks under way: the reason holds for the next ones too. */
    private static void drain(ConcurrentLinkedQueue<Integer> queue, ChunkWork work) {
        for (Integer chunk = queue.poll(); chunk != null; chunk = queue.poll()) {
            try {
                work.post(chunk);
            } catch (RuntimeException failure) {
                queue.clear();
                throw failure;
            }
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while handing out interest; to be taken up again", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException("interest could not be handed out", failed);
        }
    }

    @FunctionalInterface
    private interface ChunkWork {
        void post(int chunk);
    }
}
