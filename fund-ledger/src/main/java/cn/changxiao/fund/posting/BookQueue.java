package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.voucher.PostingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** The vouchers of one book that wait, and its one writer, which runs only while there are any. */
final class BookQueue {

    /** More save little; the locks of so many are held for some thirty milliseconds. */
    private static final int GROUP_MAX = 500;

    private static final int WAITING_MAX = 4 * GROUP_MAX;

    private final BookId book;
    private final GroupWriter writer;
    private final Executor threads;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final AtomicBoolean isWriting = new AtomicBoolean();

    BookQueue(BookId book, GroupWriter writer, Executor threads) {
        this.book = book;
        this.writer = writer;
        this.threads = threads;
    }

    CompletableFuture<PostingOutcome> add(KeyedDraft draft) {
        CompletableFuture<PostingOutcome> outcome = new CompletableFuture<>();
        try {
            waiting.put(new Waiting(draft, outcome));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the queue was full", interrupted);
        }
        if (isWriting.compareAndSet(false, true)) {
            threads.execute(this::writeAll);
        }
        return outcome;
    }

    /** Whoever adds after the last look finds the writer gone and starts it again. */
    private void writeAll() {
        do {
            List<Waiting> group = new ArrayList<>(GROUP_MAX);
            while (waiting.drainTo(group, GROUP_MAX) > 0) {
                write(group);
                group.clear();
            }
            isWriting.set(false);
        } while (!waiting.isEmpty() && isWriting.compareAndSet(false, true));
    }

    /** The futures are completed after the commit; what the database refuses is told to everybody in the group. */
    private void write(List<Waiting> group) {
        try {
            List<PostingOutcome> outcomes =
                    writer.write(book, group.stream().map(Waiting::draft).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException failure) {
            group.forEach(each -> each.outcome().completeExceptionally(failure));
        }
    }

    private record Waiting(KeyedDraft draft, CompletableFuture<PostingOutcome> outcome) {}
}
