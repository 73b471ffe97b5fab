package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one transaction of an issuer adds to the totals of every level. Pure: whoever bills, receives or takes back says
 * what happened to which cell, and the sums of buildings, compounds and years follow here and nowhere else.
 */
public final class CollectionChanges {

    private final SortedMap<CollectionCell, CollectionTotals> cells = new TreeMap<>();

    /**
     * What became due for an item, or is due no more if it is negative. Even if it does not count in rates it leaves a
     * change of nothing for all counted items: it tells that the month was billed.
     */
    public void due(CollectionCell cell, Money amount) {
        add(cell, CollectionTotals.due(amount));
        merge(cell.ofAll(), cell.isCounted() ? CollectionTotals.due(amount) : CollectionTotals.NONE);
    }

    /**
     * What was received for an item, or is taken back if it is negative.
     *
     * @param counted the month in which the money counts, never before the month of the cell
     */
    public void received(CollectionCell cell, BillingMonth counted, Money amount) {
        if (cell.month().isAfter(counted)) {
            throw new IllegalArgumentException("money cannot count in %s for %s".formatted(counted, cell));
        }
        boolean isOnTime = counted.equals(cell.month());
        receive(cell, isOnTime ? CollectionTotals.onTime(amount) : CollectionTotals.late(amount));
        if (!isOnTime) {
            receive(cell.in(counted), CollectionTotals.recovered(amount));
        }
    }

    /** Households that became due or settled; of the cell of all counted items. */
    public void households(CollectionCell all, long due, long onTime, long late) {
        if (!all.isOfAll()) {
            throw new IllegalArgumentException("households are counted over all items, not in " + all);
        }
        merge(all, CollectionTotals.households(due, onTime, late));
    }

    /** The difference between two counts of the same households. */
    public void households(Map<CollectionCell, CollectionTotals> before, Map<CollectionCell, CollectionTotals> after) {
        before.forEach((cell, counts) -> merge(cell, counts.negated()));
        after.forEach(this::merge);
    }

    /** By building and item. */
    public SortedMap<CollectionCell, CollectionTotals> cells() {
        return Collections.unmodifiableSortedMap(cells);
    }

    /** By compound and month, all counted items together. */
    public SortedMap<CompoundMonth, CollectionTotals> months() {
        return sums(CollectionCell::compoundMonth);
    }

    /** By compound and year, all counted items together. */
    public SortedMap<CompoundYear, CollectionTotals> years() {
        return sums(cell -> new CompoundYear(cell.compound(), cell.month().year()));
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    private void receive(CollectionCell cell, CollectionTotals totals) {
        add(cell, totals);
        if (cell.isCounted()) {
            merge(cell.ofAll(), totals);
        }
    }

    private void add(CollectionCell cell, CollectionTotals totals) {
        if (cell.isOfAll()) {
            throw new IllegalArgumentException("money belongs to an item, not to " + cell);
        }
        merge(cell, totals);
    }

    private void merge(CollectionCell cell, CollectionTotals totals) {
        cells.merge(cell, totals, CollectionTotals::plus);
    }

    private <K> SortedMap<K, CollectionTotals> sums(Function<CollectionCell, K> key) {
        SortedMap<K, CollectionTotals> sums = new TreeMap<>();
        cells.forEach((cell, totals) -> {
            if (cell.isOfAll()) {
                sums.merge(key.apply(cell), totals, CollectionTotals::plus);
            }
        });
        return sums;
    }
}
