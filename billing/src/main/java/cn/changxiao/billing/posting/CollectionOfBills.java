package cn.changxiao.billing.posting;

import cn.changxiao.billing.charge.Charge;
import cn.changxiao.billing.chunk.BilledLine;
import cn.changxiao.billing.chunk.PlannedBill;
import cn.changxiao.billing.chunk.PlannedCompound;
import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.collection.CollectionTotals;
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

/** Adds what is billed to the totals, by the month of each line. */
@Singleton
class CollectionOfBills {

    private final HouseholdMonths households;
    private final CollectionMonths months;

    CollectionOfBills(HouseholdMonths households, CollectionMonths months) {
        this.households = households;
        this.months = months;
    }

    /** Counts households that have earlier bills of these months; before anything is written. */
    SortedMap<CollectionCell, CollectionTotals> before(long issuer, List<PlannedCompound> compounds) {
        Set<HouseholdMonth> earlier = earlier(compounds);
        return earlier.isEmpty() ? new TreeMap<>() : households.lock(issuer, earlier);
    }

    /** Answers what was added; households that had earlier bills of these months are counted again afterwards. */
    CollectionChanges add(long issuer, List<PlannedCompound> compounds) {
        Set<HouseholdMonth> earlier = earlier(compounds);
        CollectionChanges changes = new CollectionChanges();
        compounds.forEach(compound -> new Billed(compound.compound()).addTo(compound.bills(), earlier, changes));
        months.add(issuer, changes);
        return changes;
    }

    /** After the bills are written; {@code before} is what {@link #before} gave. */
    void recount(long issuer, List<PlannedCompound> compounds, SortedMap<CollectionCell, CollectionTotals> before) {
        Set<HouseholdMonth> earlier = earlier(compounds);
        if (!earlier.isEmpty()) {
            CollectionChanges changes = new CollectionChanges();
            changes.households(before, households.count(issuer, earlier));
            months.add(issuer, changes);
        }
    }

    private static Set<HouseholdMonth> earlier(List<PlannedCompound> compounds) {
        return compounds.stream()
                .flatMap(compound -> compound.billedBefore().stream())
                .collect(Collectors.toSet());
    }

    /** Sums tens of thousands of lines as plain numbers. */
    private record Billed(long compound, Map<CollectionCell, long[]> due, Map<Household, long[]> counted) {

        Billed(long compound) {
            this(compound, new HashMap<>(), new HashMap<>());
        }

        void addTo(List<PlannedBill> bills, Set<HouseholdMonth> earlier, CollectionChanges changes) {
            bills.forEach(this::add);
            due.forEach((cell, fen) -> changes.due(cell, Money.ofFen(fen[0])));
            counted.forEach((household, fen) -> {
                if (fen[0] > 0 && !earlier.contains(household.month())) {
                    changes.households(
                            CollectionCell.ofAll(
                                    compound,
                                    household.building(),
                                    household.month().month()),
                            1,
                            0,
                            0);
                }
            });
        }

        private void add(PlannedBill bill) {
            long building = bill.unit().building();
            for (BilledLine line : bill.lines()) {
                Charge charge = line.charge();
                long fen = charge.amount().fen();
                due.computeIfAbsent(
                                CollectionCell.of(compound, building, charge.item(), charge.month()),
                                cell -> new long[1])[0] += fen;
                if (charge.item().isCounted()) {
                    counted.computeIfAbsent(
                                    new Household(
                                            building,
                                            new HouseholdMonth(bill.unit().id(), charge.month())),
                                    household -> new long[1])[0] += fen;
                }
            }
        }
    }

    private record Household(long building, HouseholdMonth month) {}
}
