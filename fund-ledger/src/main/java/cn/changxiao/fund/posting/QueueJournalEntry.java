package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostingOutcome;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Posts vouchers that many hand in at the same time. One writer per book takes what has gathered while it wrote the group
 * before, so that the bank's row changes once for all of them; the result is that of posting one after the other in the
 * order in which they were handed in. Whoever is posting anyway within a transaction of its own uses {@link
 * PostJournalEntries}.
 */
@Singleton
public class QueueJournalEntry {

    private static final long SECONDS_TO_END = 30;

    private final GroupWriter writer;
    private final ConnectionOperations<Connection> connections;
    private final Map<BookId, BookQueue> queues = new ConcurrentHashMap<>();
    private final ExecutorService writers;

    QueueJournalEntry(GroupWriter writer, ConnectionOperations<Connection> connections) {
        this.writer = writer;
        this.connections = connections;
        AtomicInteger number = new AtomicInteger();
        this.writers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fund-writer-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The outcome, complete when the voucher is committed or refused; it fails when the database did, and then the same
     * draft may be handed in again. Waits while the book's queue is full.
     *
     * @throws IllegalStateException inside a transaction, which the voucher would not be part of
     */
    public CompletableFuture<PostingOutcome> post(JournalDraft draft) {
        if (connections.findConnectionStatus().isPresent()) {
            throw new IllegalStateException("a queued voucher would not be part of the running transaction");
        }
        return queues.computeIfAbsent(draft.scope().book(), book -> new BookQueue(book, writer, writers))
                .add(KeyedDraft.of(draft));
    }

    /** Lets the writers end what was handed in. */
    @PreDestroy
    void close() throws InterruptedException {
        writers.shutdown();
        writers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
