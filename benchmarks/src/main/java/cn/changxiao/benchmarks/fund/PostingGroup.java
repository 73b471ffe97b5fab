package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Deposits of units all over the city, by one writer in groups, beside eight clients that post them one by one. */
public final class PostingGroup implements Benchmark {

    private static final int GROUP = 100;
    private static final int CLIENTS = 8;
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(2);

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
        return CLIENTS + " clients posting one journal per transaction into the same book";
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
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        long end = start + WINDOW_NANOS;
        List<Future<Integer>> counts = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            counts.add(clients.submit(() -> postSinglyUntil(end)));
        }
        int posted = 0;
        for (Future<Integer> count : counts) {
            posted += result(count);
        }
        clients.shutdown();
        return perSecond(posted, start);
    }

    @Override
    public double product() {
        PostJournalEntries postJournalEntries = city.bean(PostJournalEntries.class);
        long start = System.nanoTime();
        int posted = 0;
        while (System.nanoTime() - start < WINDOW_NANOS) {
            List<JournalDraft> group = deposits.next(GROUP);
            postJournalEntries.post(deposits.book(), group).forEach(PostingOutcome::orThrow);
            posted += GROUP;
        }
        return perSecond(posted, start);
    }

    private int postSinglyUntil(long end) {
        PostJournalEntry postJournalEntry = city.bean(PostJournalEntry.class);
        int posted = 0;
        while (System.nanoTime() < end) {
            postJournalEntry.post(deposits.next());
            posted++;
        }
        return posted;
    }

    private static int result(Future<Integer> count) throws InterruptedException {
        try {
            return count.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client could not post", failed);
        }
    }

    private static double perSecond(int count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }
}
