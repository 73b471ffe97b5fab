package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.posting.QueueJournalEntry;
import cn.changxiao.fund.voucher.PostingOutcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Eight clients whose vouchers all meet in the bank's account, beside eight whose vouchers hardly ever meet. */
public final class PostingHotCold implements Benchmark {

    private static final int GROUP = 1_000;

    private final City city;
    private Deposits deposits;

    @SuppressWarnings("NullAway.Init")
    public PostingHotCold(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "posting_hot_cold";
    }

    @Override
    public String unit() {
        return "journals/s";
    }

    @Override
    public String limitIs() {
        return "the same from one unit of a compound to another, no account in common";
    }

    @Override
    public Goal goal() {
        return Goal.ratioAtLeast(0.9);
    }

    /** Every unit gets money, so that the transfers have some to move. */
    @Override
    public void prepare() throws InterruptedException {
        deposits = Deposits.open(city);
        QueueJournalEntry queueJournalEntry = city.bean(QueueJournalEntry.class);
        for (int from = 0; from < deposits.units().size(); from += GROUP) {
            List<CompletableFuture<PostingOutcome>> outcomes = deposits.ofUnits(from, GROUP).stream()
                    .map(queueJournalEntry::post)
                    .toList();
            outcomes.forEach(outcome -> outcome.join().orThrow());
        }
        limit();
        product();
    }

    @Override
    public double limit() throws InterruptedException {
        QueueJournalEntry queueJournalEntry = city.bean(QueueJournalEntry.class);
        return Clients.EIGHT.perSecond(() -> new QueuedPosting(queueJournalEntry, deposits::transfer));
    }

    @Override
    public double product() throws InterruptedException {
        QueueJournalEntry queueJournalEntry = city.bean(QueueJournalEntry.class);
        return Clients.EIGHT.perSecond(() -> new QueuedPosting(queueJournalEntry, deposits::next));
    }
}
