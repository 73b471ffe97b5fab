package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.posting.PostJournalEntry;
import java.io.IOException;
import java.sql.SQLException;

/** Eight clients that post one voucher per transaction, beside eight that only write its rows. */
public final class PostingSingle implements Benchmark {

    private final City city;
    private Deposits deposits;
    private BarePosting bare;

    @SuppressWarnings("NullAway.Init")
    public PostingSingle(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "posting_single_8";
    }

    @Override
    public String unit() {
        return "journals/s";
    }

    @Override
    public String limitIs() {
        return "8 clients writing voucher, lines, balances and what waits for the seal: four statements and a commit";
    }

    @Override
    public Goal goal() {
        return Goal.ratioAtLeast(0.6);
    }

    @Override
    public void prepare() throws IOException, SQLException, InterruptedException {
        deposits = Deposits.open(city);
        bare = BarePosting.over(city, deposits);
        limit();
        product();
    }

    @Override
    public double limit() throws InterruptedException {
        return Clients.EIGHT.perSecond(() -> bare.client(city.loader()));
    }

    @Override
    public double product() throws InterruptedException {
        PostJournalEntry postJournalEntry = city.bean(PostJournalEntry.class);
        return Clients.EIGHT.perSecond(() -> () -> {
            postJournalEntry.post(deposits.next());
            return 1;
        });
    }
}
