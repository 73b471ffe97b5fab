package cn.changxiao.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The medians of one benchmark's rounds; {@code min} and {@code max} are of the product's figure. */
record Result(Benchmark of, double value, double limit, double ratio, int rounds, double min, double max, long heapMb) {

    static Result of(Benchmark benchmark, List<Double> products, List<Double> limits, long heapMb) {
        double[] values = array(products);
        double[] ratios = IntStream.range(0, values.length)
                .mapToDouble(i -> benchmark.ratio(values[i], limits.get(i)))
                .toArray();
        return new Result(
                benchmark,
                median(values),
                median(array(limits)),
                median(ratios),
                values.length,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                heapMb);
    }

    boolean isReached() {
        return of.goal().isReachedBy(value, ratio);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "  {\"name\": \"%s\", \"unit\": \"%s\", \"value\": %.3f, \"limit\": %.3f, \"ratio\": %.3f, "
                        + "\"goal\": %.3f, \"goal_is\": \"%s\", \"reached\": %b, \"rounds\": %d, \"min\": %.3f, "
                        + "\"max\": %.3f, \"heap_mb\": %d}",
                of.name(),
                of.unit(),
                value,
                limit,
                ratio,
                of.goal().bound(),
                of.goal(),
                isReached(),
                rounds,
                min,
                max,
                heapMb);
    }

    /** One line of the printed table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-18s %10.1f %-10s (%.1f to %.1f)  limit %10.1f  ratio %5.2f  %-7s %s%n%18s limit: %s",
                of.name(),
                value,
                of.unit(),
                min,
                max,
                limit,
                ratio,
                isReached() ? "reached" : "MISSED",
                of.goal(),
                "",
                of.limitIs());
    }

    private static double[] array(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
