package cn.changxiao.benchmarks.fund;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** So many clients that do the same again and again for two seconds; what counts is how often all of them did it. */
record Clients(int count) {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(2);

    static final Clients EIGHT = new Clients(8);

    /** How often a second; each client makes its own work first. */
    double perSecond(NewWork newWork) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        long start = System.nanoTime();
        long end = start + WINDOW_NANOS;
        List<Future<Integer>> done = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            done.add(threads.submit(() -> {
                int times = 0;
                try (Work work = newWork.make()) {
                    while (System.nanoTime() < end) {
                        times += work.once();
                    }
                }
                return times;
            }));
        }
        try {
            long times = 0;
            for (Future<Integer> each : done) {
                times += result(each);
            }
            return times * 1e9 / (System.nanoTime() - start);
        } finally {
            endOf(threads);
        }
    }

    /** When one client has failed the others still work, and nobody may take the database away from them. */
    private static void endOf(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("clients did not come to an end");
        }
    }

    private static int result(Future<Integer> times) throws InterruptedException {
        try {
            return times.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client could not do its work", failed);
        }
    }

    /** What one client does; how much it did. */
    interface Work extends AutoCloseable {
        int once() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /** Makes what one client needs. */
    interface NewWork {
        Work make() throws Exception;
    }
}
