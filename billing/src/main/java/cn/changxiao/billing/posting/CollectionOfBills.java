package cn.changxiao.billing.posting;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.Charge;
import cn.changxiao.billing.chunk.BilledLine;
import cn.changxiao.billing.chunk.PlannedBill;
import cn.changxiao.billing.chunk.PlannedCompound;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.CompoundMonth;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.collection.HouseholdMonths;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds what is billed to the monthly totals, by the month of each line. */
@Singleton
class CollectionOfBills {

    private final HouseholdMonths households;
    private final CollectionMonths months;

    CollectionOfBills(HouseholdMonths households, CollectionMonths months) {
        this.households = households;
        this.months = months;
    }

    /** Counts households that have earlier bills of these months; before anything is written. */
    SortedMap<CompoundMonth, CollectionTotals> before(long issuer, List<PlannedCompound> compounds) {
        Set<HouseholdMonth> earlier = earlier(compounds);
        return earlier.isEmpty() ? new TreeMap<>() : households.lock(issuer, earlier);
    }

    /** After the bills are written; {@code before} is what {@link #before} gave. */
    void add(long issuer, List<PlannedCompound> compounds, SortedMap<CompoundMonth, CollectionTotals> before) {
        Set<HouseholdMonth> earlier = earlier(compounds);
        SortedMap<CompoundMonth, CollectionTotals> after =
                earlier.isEmpty() ? new TreeMap<>() : households.count(issuer, earlier);
        SortedMap<CompoundMonth, CollectionTotals> changes = CollectionMonths.difference(before, after);
        due(compounds, earlier).forEach((key, totals) -> changes.merge(key, totals, CollectionTotals::plus));
        months.change(issuer, changes);
    }

    private static Set<HouseholdMonth> earlier(List<PlannedCompound> compounds) {
        return compounds.stream()
                .flatMap(compound -> compound.billedBefore().stream())
                .collect(Collectors.toSet());
    }

    private static Map<CompoundMonth, CollectionTotals> due(
            List<PlannedCompound> compounds, Set<HouseholdMonth> earlier) {
        Map<CompoundMonth, CollectionTotals> due = new HashMap<>();
        for (PlannedCompound compound : compounds) {
            Map<HouseholdMonth, Long> counted = new HashMap<>();
            compound.bills().forEach(bill -> count(bill, counted));
            Map<BillingMonth, long[]> sums = new HashMap<>();
            counted.forEach((household, fen) -> {
                long[] sum = sums.computeIfAbsent(household.month(), month -> new long[2]);
                sum[0] += fen;
                sum[1] += fen > 0 && !earlier.contains(household) ? 1 : 0;
            });
            sums.forEach((month, sum) -> due.put(
                    new CompoundMonth(compound.compound(), month),
                    CollectionTotals.due(Money.ofFen(sum[0])).plus(CollectionTotals.households(sum[1], 0, 0))));
        }
        return due;
    }

    private static void count(PlannedBill bill, Map<HouseholdMonth, Long> counted) {
        for (BilledLine line : bill.lines()) {
            Charge charge = line.charge();
            counted.merge(
                    new HouseholdMonth(bill.unit().id(), charge.month()),
                    charge.item().isCounted() ? charge.amount().fen() : 0L,
                    Long::sum);
        }
    }
}
