package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;

/** The three tables of totals of one manager in memory: they add what each transaction changes, as the statements do. */
final class PureTotals {

    private final Map<CollectionCell, CollectionTotals> buildings = new HashMap<>();
    private final Map<CompoundMonth, CollectionTotals> months = new HashMap<>();
    private final Map<CompoundYear, CollectionTotals> years = new HashMap<>();

    void add(CollectionChanges changes) {
        changes.cells().forEach((key, change) -> buildings.merge(key, change, CollectionTotals::plus));
        changes.months().forEach((key, change) -> months.merge(key, change, CollectionTotals::plus));
        changes.years().forEach((key, change) -> years.merge(key, change, CollectionTotals::plus));
    }

    /** As the board reads it: the month, the earlier months of its year, and the years before. */
    CollectionTotals ofCompounds(LongPredicate compound, BillingMonth month) {
        CollectionTotals totals = CollectionTotals.NONE;
        for (Map.Entry<CompoundMonth, CollectionTotals> each : months.entrySet()) {
            BillingMonth of = each.getKey().month();
            if (compound.test(each.getKey().compound()) && of.year() == month.year() && !of.isAfter(month)) {
                totals = totals.plus(of.equals(month) ? each.getValue() : open(each.getValue()));
            }
        }
        for (Map.Entry<CompoundYear, CollectionTotals> each : years.entrySet()) {
            if (compound.test(each.getKey().compound()) && each.getKey().year() < month.year()) {
                totals = totals.plus(open(each.getValue()));
            }
        }
        return totals;
    }

    CollectionTotals ofBuilding(long building, BillingMonth month) {
        CollectionTotals totals = CollectionTotals.NONE;
        for (Map.Entry<CollectionCell, CollectionTotals> each : buildings.entrySet()) {
            CollectionCell cell = each.getKey();
            if (cell.isOfAll() && cell.building() == building && !cell.month().isAfter(month)) {
                totals = totals.plus(cell.month().equals(month) ? each.getValue() : open(each.getValue()));
            }
        }
        return totals;
    }

    /** Of all counted items, added up item by item. */
    Money dueByItems(long building, BillingMonth month) {
        return Money.sum(buildings.entrySet().stream()
                .filter(each -> each.getKey().isCounted()
                        && each.getKey().building() == building
                        && each.getKey().month().equals(month))
                .map(each -> each.getValue().due())
                .toList());
    }

    private static CollectionTotals open(CollectionTotals earlier) {
        return CollectionTotals.arrears(earlier.due().minus(earlier.onTime()).minus(earlier.recovered()));
    }
}
