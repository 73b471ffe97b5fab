package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.seal.PublishRoot;
import cn.changxiao.fund.seal.SealedLog;
import cn.changxiao.fund.seal.UnitProofs;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One entry's proof with scope check and document text, of units drawn at random, beside one read of one row. */
public final class InclusionProofTime implements Benchmark {

    private static final int PROOFS = 300;
    private static final int GROUP = 100;
    private static final int JOURNALS_A_HOUSEHOLD = 5;

    private static final String UNITS = """
            SELECT a.unit_id FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.unit_id <> 0 AND b.last_sequence > 0
            """;

    private final City city;
    private Deposits deposits;
    private List<UnitId> units = List.of();

    @SuppressWarnings("NullAway.Init")
    public InclusionProofTime(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "inclusion_proof";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String limitIs() {
        return "reading one leaf by its key";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(5);
    }

    @Override
    public void prepare() {
        deposits = Deposits.open(city);
        long wanted = (long) deposits.units().size() * JOURNALS_A_HOUSEHOLD;
        SealedLog log = city.bean(SealedLog.class);
        for (long posted = log.size() + log.waiting(); posted < wanted; posted += GROUP) {
            city.bean(PostJournalEntries.class)
                    .post(deposits.book(), deposits.next(GROUP))
                    .forEach(PostingOutcome::orThrow);
        }
        city.bean(PublishRoot.class).publish();
        units = city.bean(Sql.class)
                .list(UNITS, row -> new UnitId(row.getLong(1)), deposits.book().value());
        product();
        limit();
    }

    @Override
    public double limit() {
        Sql sql = city.bean(Sql.class);
        long size = city.bean(SealedLog.class).size();
        long start = System.nanoTime();
        for (int i = 0; i < PROOFS; i++) {
            sql.number(
                    "SELECT LENGTH(leaf) FROM fund_seal WHERE log_index = ?",
                    ThreadLocalRandom.current().nextLong(size));
        }
        return millisecondsEach(start);
    }

    @Override
    public double product() {
        UnitProofs proofs = city.bean(UnitProofs.class);
        long start = System.nanoTime();
        for (int i = 0; i < PROOFS; i++) {
            UnitId unit = units.get(ThreadLocalRandom.current().nextInt(units.size()));
            String document = proofs.of(deposits.keeper(), unit, 1).text();
            if (document.isEmpty()) {
                throw new IllegalStateException("a proof without a word");
            }
        }
        return millisecondsEach(start);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    private static double millisecondsEach(long start) {
        return (System.nanoTime() - start) / 1e6 / PROOFS;
    }
}
