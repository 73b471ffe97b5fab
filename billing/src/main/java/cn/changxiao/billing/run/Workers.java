package cn.changxiao.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does pieces of work two at a time: while one transaction waits for the disk or a number, the other one computes. */
final class Workers {

    static final int COUNT = 2;

    private Workers() {}

    /** Returns when all is done; after a failure pieces that have not begun are left out and the first failure is thrown. */
    static <T> void each(List<T> pieces, Consumer<T> work) {
        if (pieces.size() < 2) {
            pieces.forEach(work);
            return;
        }
        AtomicBoolean hasFailed = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(COUNT);
        List<Future<?>> all = new ArrayList<>();
        pieces.forEach(piece -> all.add(pool.submit(() -> {
            if (!hasFailed.get()) {
                boolean isDone = false;
                try {
                    work.accept(piece);
                    isDone = true;
                } finally {
                    hasFailed.compareAndSet(false, !isDone);
                }
            }
        })));
        pool.shutdown();
        @Nullable RuntimeException failure = null;
        for (Future<?> each : all) {
            @Nullable RuntimeException failed = failure(each);
            failure = failure == null ? failed : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException failure(Future<?> piece) {
        try {
            piece.get();
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted while posting", interrupted);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("posting failed", failed.getCause());
        }
    }
}
