package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import java.util.Comparator;

/** One row of an issuer's monthly totals; their order is the order in which rows are locked. */
public record CompoundMonth(long compound, BillingMonth month) implements Comparable<CompoundMonth> {

    private static final Comparator<CompoundMonth> ORDER =
            Comparator.comparingLong(CompoundMonth::compound).thenComparing(CompoundMonth::month);

    @Override
    public int compareTo(CompoundMonth other) {
        return ORDER.compare(this, other);
    }
}
