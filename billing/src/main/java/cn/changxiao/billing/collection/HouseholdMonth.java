package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import java.util.Comparator;

/**
 * A unit and month as they were billed, the "household" of the rates: due if its counted items come to more than nothing,
 * settled if nothing of them is open on whatever bill, or on whatever unit a split or merge has carried it to.
 */
public record HouseholdMonth(long unit, BillingMonth month) implements Comparable<HouseholdMonth> {

    private static final Comparator<HouseholdMonth> ORDER =
            Comparator.comparingLong(HouseholdMonth::unit).thenComparing(HouseholdMonth::month);

    @Override
    public int compareTo(HouseholdMonth other) {
        return ORDER.compare(this, other);
    }
}
