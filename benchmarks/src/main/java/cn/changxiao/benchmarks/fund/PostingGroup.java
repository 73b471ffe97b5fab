package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.QueueJournalEntry;

/** Deposits of units all over the city through the book's one writer, beside eight clients that post them one by one. */
public final class PostingGroup implements Benchmark {

    private final City city;
    private Deposits deposits;

    @SuppressWarnings("NullAway.Init")
    public PostingGroup(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "posting_group";
    }

    @Override
    public String unit() {
        return "journals/s";
    }

    @Override
    public String limitIs() {
        return "8 clients posting one journal per transaction into the same book";
    }

    @Override
    public Goal goal() {
        return Goal.ratioAtLeast(8).andValueAtLeast(20_000);
    }

    @Override
    public void prepare() throws InterruptedException {
        deposits = Deposits.open(city);
        limit();
        product();
    }

    @Override
    public double limit() throws InterruptedException {
        PostJournalEntry postJournalEntry = city.bean(PostJournalEntry.class);
        return Clients.EIGHT.perSecond(() -> () -> {
            postJournalEntry.post(deposits.next());
            return 1;
        });
    }

    @Override
    public double product() throws InterruptedException {
        QueueJournalEntry queueJournalEntry = city.bean(QueueJournalEntry.class);
        return new Clients(1).perSecond(() -> new QueuedPosting(queueJournalEntry, deposits::next));
    }
}
