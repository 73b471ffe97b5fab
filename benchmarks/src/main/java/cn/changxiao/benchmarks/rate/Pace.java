package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.City;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Fifty requests a second, each timed from its planned moment on, so that waiting for others counts. */
final class Pace {

    private static final int REQUESTS = 500;
    private static final int REQUESTS_IN_SHORT_MODE = 100;
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int THREADS = 8;

    private Pace() {}

    /** In milliseconds, the time that 99 of a hundred requests do not exceed. */
    static double p99(City city, Runnable request) throws InterruptedException {
        int requests = city.isShort() ? REQUESTS_IN_SHORT_MODE : REQUESTS;
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS);
        try {
            long start = System.nanoTime() + APART_NANOS;
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                long planned = start + i * APART_NANOS;
                all.add(pool.schedule(
                        () -> {
                            request.run();
                            return System.nanoTime() - planned;
                        },
                        planned - System.nanoTime(),
                        TimeUnit.NANOSECONDS));
            }
            long[] nanos = new long[requests];
            for (int i = 0; i < requests; i++) {
                nanos[i] = all.get(i).get();
            }
            Arrays.sort(nanos);
            return nanos[requests * 99 / 100 - 1] / 1e6;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed", failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
