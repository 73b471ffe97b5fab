package cn.changxiao.benchmarks.fund;

import cn.changxiao.fund.posting.QueueJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One client that hands in vouchers and looks at their outcomes, always some hundreds of them on the way. */
final class QueuedPosting implements Clients.Work {

    private static final int HANDED_IN = 250;
    private static final int ON_THE_WAY = 4 * HANDED_IN;

    private final QueueJournalEntry queueJournalEntry;
    private final Supplier<JournalDraft> drafts;
    private final List<CompletableFuture<PostingOutcome>> onTheWay = new ArrayList<>();

    QueuedPosting(QueueJournalEntry queueJournalEntry, Supplier<JournalDraft> drafts) {
        this.queueJournalEntry = queueJournalEntry;
        this.drafts = drafts;
    }

    @Override
    public int once() {
        for (int i = 0; i < HANDED_IN; i++) {
            onTheWay.add(queueJournalEntry.post(drafts.get()));
        }
        return onTheWay.size() < ON_THE_WAY ? 0 : wait(HANDED_IN);
    }

    /** Those still on the way are waited for but not counted. */
    @Override
    public void close() {
        wait(onTheWay.size());
    }

    private int wait(int count) {
        List<CompletableFuture<PostingOutcome>> oldest = onTheWay.subList(0, count);
        oldest.forEach(outcome -> outcome.join().orThrow());
        oldest.clear();
        return count;
    }
}
