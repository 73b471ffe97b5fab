package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.asof.AsOfBoard;
import cn.changxiao.billing.collection.asof.AsOfBoards;
import cn.changxiao.billing.collection.rollup.RateRollup;

/** A month of everything as of a past day, known then and known now, beside the board of the month as it stands. */
final class RateAsOfDay implements Benchmark {

    private static final double MOST_MILLIS = 300;
    private static final int QUERIES = 5;
    private static final int MONTHS_BACK = 3;
    private static final int DAY = 19;

    private final CollectedCity data;

    RateAsOfDay(CollectedCity data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "rate_as_of_day";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String limitIs() {
        return "the board of the same month from the totals that are kept";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(MOST_MILLIS);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    @Override
    public void prepare() {
        product();
        limit();
    }

    @Override
    public double limit() {
        CollectedCity.Built built = data.built();
        RateRollup boards = data.city().bean(RateRollup.class);
        return millis(() -> boards.of(built.authority(), month(built)));
    }

    @Override
    public double product() {
        CollectedCity.Built built = data.built();
        AsOfBoards boards = data.city().bean(AsOfBoards.class);
        BillingMonth month = month(built);
        return millis(() -> {
            AsOfBoard board =
                    boards.of(built.authority(), month, month.firstDay().plusDays(DAY));
            if (board.rows().isEmpty()) {
                throw new IllegalStateException("a day without bills measures nothing");
            }
        });
    }

    private static BillingMonth month(CollectedCity.Built built) {
        return built.last().plus(-MONTHS_BACK);
    }

    private static double millis(Runnable query) {
        long start = System.nanoTime();
        for (int i = 0; i < QUERIES; i++) {
            query.run();
        }
        return (System.nanoTime() - start) / 1e6 / QUERIES;
    }
}
