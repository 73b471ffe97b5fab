package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.rollup.Mandates.Mandate;
import cn.changxiao.property.money.Rate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds the cells of a slice up by a level; who has none is a row of nothing. */
final class RollupRows {

    /** Lowest current-period rate first, those without one last. */
    static final Comparator<RollupRow> LOWEST_FIRST = Comparator.comparing(
                    (RollupRow row) -> !row.rate(RateDefinition.CURRENT).isDefined())
            .thenComparing(row -> row.rate(RateDefinition.CURRENT), RollupRows::compare)
            .thenComparing(RollupRow::name);

    /** Highest first, those without a rate last. */
    static final Comparator<RollupRow> HIGHEST_FIRST = Comparator.comparing(
                    (RollupRow row) -> !row.rate(RateDefinition.CURRENT).isDefined())
            .thenComparing((a, b) -> compare(b.rate(RateDefinition.CURRENT), a.rate(RateDefinition.CURRENT)))
            .thenComparing(RollupRow::name);

    private final RollupSlice slice;
    private final Set<Mandate> members;
    private final List<RollupTotals.Cell> cells;
    private final RollupTrend.Months months;

    RollupRows(RollupSlice slice, Set<Mandate> members, List<RollupTotals.Cell> cells, RollupTrend.Months months) {
        this.slice = slice;
        this.members = members;
        this.cells = cells;
        this.months = months;
    }

    CollectionTotals total() {
        return cells.stream().map(RollupTotals.Cell::totals).reduce(CollectionTotals.NONE, CollectionTotals::plus);
    }

    RollupTrend.Months months() {
        return months;
    }

    /** The managers that occur; 0 for none. */
    Set<Long> managers() {
        Set<Long> managers = new TreeSet<>();
        members.forEach(member -> managers.add(member.issuer()));
        return managers;
    }

    /** The keys of a level that occur. */
    Set<String> keys(RollupLevel level) {
        Set<String> keys = new TreeSet<>();
        members.forEach(member -> keys.add(slice.key(level, member)));
        return keys;
    }

    /** A row for each key that occurs and each that has a name. */
    List<RollupRow> by(RollupLevel level, Map<String, String> names) {
        Map<String, CollectionTotals> totals = new LinkedHashMap<>();
        Map<String, Set<Long>> compounds = new HashMap<>();
        for (Mandate member : members) {
            String key = slice.key(level, member);
            totals.putIfAbsent(key, CollectionTotals.NONE);
            compounds.computeIfAbsent(key, each -> new HashSet<>()).add(member.compound());
        }
        for (RollupTotals.Cell cell : cells) {
            totals.merge(slice.key(level, cell.mandate()), cell.totals(), CollectionTotals::plus);
        }
        names.keySet().forEach(key -> totals.putIfAbsent(key, CollectionTotals.NONE));
        return totals.entrySet().stream()
                .map(entry -> new RollupRow(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        compounds.getOrDefault(entry.getKey(), Set.of()).size(),
                        entry.getValue(),
                        months.of(entry.getKey())))
                .toList();
    }

    /** A row for each named building or fee item, in the order of the names. */
    static List<RollupRow> parts(Map<String, String> names, Collection<RollupTotals.Cell> parts) {
        Map<String, CollectionTotals> totals = new HashMap<>();
        parts.forEach(part -> totals.merge(Long.toString(part.member()), part.totals(), CollectionTotals::plus));
        return names.entrySet().stream()
                .map(name -> new RollupRow(
                        name.getKey(),
                        name.getValue(),
                        0,
                        totals.getOrDefault(name.getKey(), CollectionTotals.NONE),
                        List.of()))
                .toList();
    }

    /** Exact order of fractions; one that is not defined comes first. */
    private static int compare(Rate a, Rate b) {
        if (!a.isDefined() || !b.isDefined()) {
            return Boolean.compare(a.isDefined(), b.isDefined());
        }
        return a.percentValue(8).compareTo(b.percentValue(8));
    }
}
