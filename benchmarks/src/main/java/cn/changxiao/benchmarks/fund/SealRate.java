package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.seal.SealJournals;
import cn.changxiao.fund.seal.SealedLog;
import cn.changxiao.fund.voucher.PostingOutcome;
import java.util.concurrent.TimeUnit;

/** The sealing of vouchers that wait, beside the posting that makes them wait. */
public final class SealRate implements Benchmark {

    private static final int GROUP = 100;
    private static final int FEWEST_WAITING = 10_000;
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final City city;
    private Deposits deposits;

    @SuppressWarnings("NullAway.Init")
    public SealRate(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "seal_journals";
    }

    @Override
    public String unit() {
        return "journals/s";
    }

    @Override
    public String limitIs() {
        return "one writer posting deposits in groups of " + GROUP;
    }

    @Override
    public Goal goal() {
        return Goal.ratioAtLeast(3);
    }

    @Override
    public void prepare() {
        deposits = Deposits.open(city);
        limit();
        product();
    }

    @Override
    public double limit() {
        long start = System.nanoTime();
        int posted = 0;
        while (System.nanoTime() - start < WINDOW_NANOS) {
            post();
            posted += GROUP;
        }
        return posted * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public double product() {
        while (city.bean(SealedLog.class).waiting() < FEWEST_WAITING) {
            post();
        }
        long start = System.nanoTime();
        long sealed = city.bean(SealJournals.class).seal();
        return sealed * 1e9 / (System.nanoTime() - start);
    }

    private void post() {
        city.bean(PostJournalEntries.class)
                .post(deposits.book(), deposits.next(GROUP))
                .forEach(PostingOutcome::orThrow);
    }
}
