package cn.changxiao.billing.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the totals of every level again from items and allocations, one by one and in plain numbers, and takes off what
 * is stored: what is left is wrong. Pure; knows nothing of how the totals are kept.
 */
final class CollectionRecount {

    static final List<String> COLUMNS = List.of(
            "due_fen",
            "on_time_fen",
            "late_fen",
            "recovered_fen",
            "households_due",
            "households_on_time",
            "households_late");

    private static final int DUE = 0;
    private static final int ON_TIME = 1;
    private static final int LATE = 2;
    private static final int RECOVERED = 3;
    private static final int HOUSEHOLDS_DUE = 4;
    private static final int HOUSEHOLDS_ON_TIME = 5;
    private static final int HOUSEHOLDS_LATE = 6;
    /** The yearly sums hold no more than what arrears need. */
    private static final Set<Integer> OF_YEARS = Set.of(DUE, ON_TIME, RECOVERED);

    private final Set<Integer> countedItems;
    private final Map<CollectionRow, long[]> rows = new HashMap<>();
    private final Set<Household> open = new HashSet<>();
    private final Map<Household, Long> late = new HashMap<>();

    CollectionRecount(Set<Integer> countedItems) {
        this.countedItems = Set.copyOf(countedItems);
    }

    /** What was billed, or reversed if it is negative, for an item. */
    void billed(Place place, int period, int item, long fen) {
        add(place, period, item, DUE, fen);
    }

    /** Money that paid an item, or was taken back if it is negative. */
    void allocated(Place place, long unit, int period, int counted, int item, long fen) {
        if (counted == period) {
            add(place, period, item, ON_TIME, fen);
            return;
        }
        add(place, period, item, LATE, fen);
        add(place, counted, item, RECOVERED, fen);
        if (countedItems.contains(item)) {
            late.merge(new Household(place.issuer(), unit, period), fen, Long::sum);
        }
    }

    /** Something counted of the household's month is open. */
    void open(long issuer, long unit, int period) {
        open.add(new Household(issuer, unit, period));
    }

    /** After all that is open or allocated: a household-month with what its counted items come to. */
    void household(Place place, long unit, int period, long countedFen) {
        if (countedFen <= 0) {
            return;
        }
        Household household = new Household(place.issuer(), unit, period);
        CollectionRow row = row(place, period, CollectionCell.ALL_COUNTED);
        addUp(row, HOUSEHOLDS_DUE, 1);
        if (!open.contains(household)) {
            addUp(row, late.getOrDefault(household, 0L) > 0 ? HOUSEHOLDS_LATE : HOUSEHOLDS_ON_TIME, 1);
        }
    }

    /** Takes off what a row says, in the order of {@link #COLUMNS}. */
    void stored(CollectionRow row, long[] values) {
        long[] sums = sums(row);
        for (int i = 0; i < values.length; i++) {
            sums[i] -= values[i];
        }
    }

    List<ProveCollection.Difference> differences() {
        List<ProveCollection.Difference> differences = new ArrayList<>();
        rows.keySet().stream().sorted().forEach(row -> {
            long[] sums = sums(row);
            for (int i = 0; i < sums.length; i++) {
                if (sums[i] != 0) {
                    differences.add(new ProveCollection.Difference(row, COLUMNS.get(i), sums[i]));
                }
            }
        });
        return differences;
    }

    private void add(Place place, int period, int item, int column, long fen) {
        CollectionRow row = row(place, period, item);
        sums(row)[column] += fen;
        if (countedItems.contains(item)) {
            addUp(row.ofAll(), column, fen);
        }
    }

    private void addUp(CollectionRow ofAll, int column, long value) {
        sums(ofAll)[column] += value;
        sums(ofAll.month())[column] += value;
        if (OF_YEARS.contains(column)) {
            sums(ofAll.year())[column] += value;
        }
    }

    private long[] sums(CollectionRow row) {
        return rows.computeIfAbsent(row, key -> new long[COLUMNS.size()]);
    }

    private static CollectionRow row(Place place, int period, int item) {
        return new CollectionRow(
                CollectionRow.Level.BUILDING, place.compound(), place.issuer(), period, place.building(), item);
    }

    /** Where a bill lies. */
    record Place(long issuer, long compound, long building) {}

    private record Household(long issuer, long unit, int period) {}
}
