package cn.changxiao.benchmarks.rate;

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
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int THREADS = 8;

    private Pace() {}

    /** In milliseconds, the time that 99 of a hundred requests do not exceed. */
    static double p99(Runnable request) throws InterruptedException {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS);
        try {
            long start = System.nanoTime() + APART_NANOS;
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                long planned = start + i * APART_NANOS;
                all.add(pool.schedule(
                        () -> {
                            request.run();
                            return System.nanoTime() - planned;
                        },
                        planned - System.nanoTime(),
                        TimeUnit.NANOSECONDS));
            }
            long[] nanos = new long[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                nanos[i] = all.get(i).get();
            }
            Arrays.sort(nanos);
            return nanos[REQUESTS * 99 / 100 - 1] / 1e6;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed", failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
