package cn.changxiao.billing.collection;

import java.util.Comparator;

/** One row of an issuer's yearly sums; their order is the order in which rows are locked. */
public record CompoundYear(long compound, int year) implements Comparable<CompoundYear> {

    private static final Comparator<CompoundYear> ORDER =
            Comparator.comparingLong(CompoundYear::compound).thenComparingInt(CompoundYear::year);

    @Override
    public int compareTo(CompoundYear other) {
        return ORDER.compare(this, other);
    }
}
