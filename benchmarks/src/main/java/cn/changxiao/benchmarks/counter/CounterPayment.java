package cn.changxiao.benchmarks.counter;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.billing.payment.RecordPayment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The slowest payment of a hundred while twenty a second come, each from its planned moment on, so that waiting counts;
 * beside a bare transaction that writes the same rows.
 */
public final class CounterPayment implements Benchmark {

    private static final int PAYMENTS = 200;
    private static final int PAYMENTS_IN_SHORT_MODE = 50;
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final double GOAL_MILLIS = 50;

    private final City city;
    private BilledEstate estate;
    private BareCounter bare;

    @SuppressWarnings("NullAway.Init")
    public CounterPayment(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "counter_payment_p99";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String limitIs() {
        return "a bare transaction that locks and writes the same rows in clones of the tables, at the same pace";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(GOAL_MILLIS);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    @Override
    public void prepare() throws SQLException {
        estate = BilledEstate.of(city);
        try (Connection connection = city.loader()) {
            bare = BareCounter.over(connection, estate);
        }
        for (int i = 0; i < PAYMENTS; i++) {
            city.bean(RecordPayment.class).record(estate.cashier(), estate.payment());
        }
        limit();
    }

    @Override
    public double limit() throws SQLException {
        try (Connection connection = city.loader()) {
            connection.setAutoCommit(false);
            return p99(() -> bare.pay(connection));
        }
    }

    @Override
    public double product() throws SQLException {
        RecordPayment recordPayment = city.bean(RecordPayment.class);
        return p99(() -> recordPayment.record(estate.cashier(), estate.payment()));
    }

    /** In milliseconds. One cashier's queue: who comes while another is served waits. */
    private double p99(Payment payment) throws SQLException {
        long[] nanos = new long[city.isShort() ? PAYMENTS_IN_SHORT_MODE : PAYMENTS];
        long start = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            long planned = start + i * APART_NANOS;
            while (System.nanoTime() < planned) {
                LockSupport.parkNanos(planned - System.nanoTime());
            }
            payment.take();
            nanos[i] = System.nanoTime() - planned;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length * 99 / 100 - 1] / 1e6;
    }

    @FunctionalInterface
    private interface Payment {
        void take() throws SQLException;
    }
}
