package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import java.util.function.Function;

/** All reads of a board, of a street or of everything, at fifty a second; beside one statement over the same months. */
final class RateBoardP99 implements Benchmark {

    private static final String BARE = """
            SELECT COUNT(*) FROM (SELECT c.compound_id, c.period, SUM(c.due_fen), SUM(c.on_time_fen)
                FROM billing_collection_month c
                WHERE c.period > ? AND c.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
                GROUP BY c.compound_id, c.period) x
            """;
    private static final int MONTHS_SHOWN = 24;
    private static final int WARM_UP = 400;

    private final String name;
    private final double mostMillis;
    private final CollectedCity data;
    private final Function<CollectedCity.Built, Viewer> who;

    RateBoardP99(String name, double mostMillis, CollectedCity data, Function<CollectedCity.Built, Viewer> who) {
        this.name = name;
        this.mostMillis = mostMillis;
        this.data = data;
        this.who = who;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String limitIs() {
        return "one statement that sums the same compounds and months, at the same pace";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(mostMillis);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    @Override
    public void prepare() {
        for (int i = 0; i < WARM_UP; i++) {
            board();
        }
    }

    @Override
    public double limit() throws InterruptedException {
        CollectedCity.Built built = data.built();
        City city = data.city();
        long organisation = who.apply(built).organisationKey();
        int since = built.last().plus(-MONTHS_SHOWN).number();
        return Pace.p99(city, () -> city.bean(Sql.class).number(BARE, since, organisation));
    }

    @Override
    public double product() throws InterruptedException {
        data.built();
        return Pace.p99(data.city(), this::board);
    }

    private void board() {
        CollectedCity.Built built = data.built();
        BillingMonth month = built.last();
        if (data.city()
                .bean(RateRollup.class)
                .of(who.apply(built), month)
                .totals()
                .due()
                .isZero()) {
            throw new IllegalStateException("a board without bills measures nothing");
        }
    }
}
