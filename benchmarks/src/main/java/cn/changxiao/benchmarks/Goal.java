package cn.changxiao.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What counts as reached: bounds on the ratio to the limit, on the figure itself, or on both. */
public record Goal(double ratioAtLeast, double valueAtLeast, double valueAtMost) {

    public static Goal ratioAtLeast(double ratio) {
        return new Goal(ratio, 0, Double.MAX_VALUE);
    }

    public static Goal valueAtMost(double value) {
        return new Goal(0, 0, value);
    }

    public Goal andValueAtLeast(double value) {
        return new Goal(ratioAtLeast, value, valueAtMost);
    }

    public Goal andRatioAtLeast(double ratio) {
        return new Goal(ratio, valueAtLeast, valueAtMost);
    }

    boolean isReachedBy(double value, double ratio) {
        return ratio >= ratioAtLeast && value >= valueAtLeast && value <= valueAtMost;
    }

    /** The bound itself; that of the figure where there are two. */
    double bound() {
        if (valueAtMost < Double.MAX_VALUE) {
            return valueAtMost;
        }
        return valueAtLeast > 0 ? valueAtLeast : ratioAtLeast;
    }

    /** All bounds in words. */
    @Override
    public String toString() {
        List<String> bounds = new ArrayList<>();
        if (valueAtLeast > 0) {
            bounds.add(String.format(Locale.ROOT, "value >= %.0f", valueAtLeast));
        }
        if (valueAtMost < Double.MAX_VALUE) {
            bounds.add(String.format(Locale.ROOT, "value <= %.0f", valueAtMost));
        }
        if (ratioAtLeast > 0) {
            bounds.add(String.format(Locale.ROOT, "ratio >= %.2f", ratioAtLeast));
        }
        return String.join(" and ", bounds);
    }
}
