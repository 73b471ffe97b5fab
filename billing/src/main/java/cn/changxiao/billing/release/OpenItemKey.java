package cn.changxiao.billing.release;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import java.util.Comparator;

/** Where an amount is open: the unit that owes it, the month and item it is for, and the number that tells rows apart. */
public record OpenItemKey(long unit, BillingMonth month, FeeItem item, int sequence)
        implements Comparable<OpenItemKey> {

    private static final Comparator<OpenItemKey> ORDER = Comparator.comparingLong(OpenItemKey::unit)
            .thenComparing(OpenItemKey::month)
            .thenComparing(OpenItemKey::item)
            .thenComparingInt(OpenItemKey::sequence);

    @Override
    public int compareTo(OpenItemKey other) {
        return ORDER.compare(this, other);
    }
}
