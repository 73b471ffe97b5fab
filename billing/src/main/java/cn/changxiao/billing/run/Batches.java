package cn.changxiao.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts a list into batches that weigh no more than they may, in order; what is heavier alone is a batch of its own. */
final class Batches {

    private Batches() {}

    static <T> List<List<T>> of(List<T> all, long most, ToLongFunction<T> weight) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        long sum = 0;
        for (T each : all) {
            long more = weight.applyAsLong(each);
            if (!batch.isEmpty() && sum + more > most) {
                batches.add(batch);
                batch = new ArrayList<>();
                sum = 0;
            }
            batch.add(each);
            sum += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
