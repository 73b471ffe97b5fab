package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import java.util.Comparator;

/**
 * The finest place of an issuer's totals: one item of one building in one month. The item {@link #ALL_COUNTED} stands for
 * all items that count in rates together, and only there are households counted. The order of cells is the order in which
 * their rows are locked.
 */
public record CollectionCell(long compound, BillingMonth month, long building, int item)
        implements Comparable<CollectionCell> {

    /** No fee item has this id. */
    public static final int ALL_COUNTED = 0;

    private static final Comparator<CollectionCell> ORDER = Comparator.comparingLong(CollectionCell::compound)
            .thenComparing(CollectionCell::month)
            .thenComparingLong(CollectionCell::building)
            .thenComparingInt(CollectionCell::item);

    public static CollectionCell of(long compound, long building, FeeItem item, BillingMonth month) {
        return new CollectionCell(compound, month, building, item.id());
    }

    /** Of all counted items together. */
    public static CollectionCell ofAll(long compound, long building, BillingMonth month) {
        return new CollectionCell(compound, month, building, ALL_COUNTED);
    }

    public boolean isOfAll() {
        return item == ALL_COUNTED;
    }

    /** True if what stands here is part of what stands for all counted items. */
    boolean isCounted() {
        return !isOfAll() && FeeItem.ofId(item).isCounted();
    }

    CollectionCell ofAll() {
        return ofAll(compound, building, month);
    }

    CollectionCell in(BillingMonth other) {
        return new CollectionCell(compound, other, building, item);
    }

    CompoundMonth compoundMonth() {
        return new CompoundMonth(compound, month);
    }

    @Override
    public int compareTo(CollectionCell other) {
        return ORDER.compare(this, other);
    }
}
