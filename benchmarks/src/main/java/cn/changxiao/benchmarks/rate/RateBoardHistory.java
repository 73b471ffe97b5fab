package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.billing.collection.rollup.RateRollup;

/** How much longer a board takes with all the months behind it than with six, of two streets of the same size. */
final class RateBoardHistory implements Benchmark {

    private static final double MOST = 1.2;
    private static final int BOARDS = 300;

    private final CollectedCity data;

    RateBoardHistory(CollectedCity data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "rate_board_history_ratio";
    }

    @Override
    public String unit() {
        return "ratio";
    }

    @Override
    public String limitIs() {
        return "the same board with six months of history, which is 1";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(MOST);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    @Override
    public void prepare() {
        product();
    }

    @Override
    public double limit() {
        return 1;
    }

    /** The two take turns, so that neither has the better moment. */
    @Override
    public double product() {
        CollectedCity.Built built = data.built();
        long all = 0;
        long few = 0;
        for (int i = 0; i < BOARDS; i++) {
            all += nanos(built, built.withAllMonths());
            few += nanos(built, built.withFewMonths());
        }
        return (double) all / few;
    }

    private long nanos(CollectedCity.Built built, CollectedStreet street) {
        long start = System.nanoTime();
        data.city().bean(RateRollup.class).of(street.office(), built.last());
        return System.nanoTime() - start;
    }
}
