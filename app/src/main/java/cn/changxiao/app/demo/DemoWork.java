package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.CityPlan;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What a step works with.
 *
 * @param register the ids that the registry gave to what is planned
 * @param percentOfStep hears how much of the step is done
 */
record DemoWork(CityPlan plan, DemoRegister register, IntConsumer percentOfStep) {

    private static final int AT_ONCE = 2;

    /** Does the work for each item, two at a time: the machine the city must be ready on has two cores. */
    <T> void each(List<T> items, Consumer<T> worker) {
        AtomicInteger finished = new AtomicInteger();
        ForkJoinPool pool = new ForkJoinPool(AT_ONCE);
        try {
            pool.submit(() -> items.parallelStream().forEach(item -> {
                        worker.accept(item);
                        done(finished.incrementAndGet(), items.size());
                    }))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** Tells that so many of all are done. */
    void done(int some, int all) {
        percentOfStep.accept(some * 100 / Math.max(1, all));
    }
}
