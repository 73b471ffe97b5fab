package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.rollup.Rollup.Crumb;
import cn.changxiao.property.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Puts rows, names and the way to them together. */
final class NamedRollup {

    private static final Comparator<RollupRow> UNBUNDLED_LAST = Comparator.comparing(
                    (RollupRow row) -> row.key().equals(RollupStep.NONE))
            .thenComparing(RollupRows.LOWEST_FIRST);

    private final RollupNames names;
    private final RollupArea area;
    private final RollupPath path;
    private final RollupRows rows;
    private final RollupSlice slice;
    private final Map<String, String> managers;

    NamedRollup(RollupNames names, RollupArea area, RollupPath path, RollupRows rows, RollupSlice slice) {
        this.names = names;
        this.area = area;
        this.path = path;
        this.rows = rows;
        this.slice = slice;
        TreeSet<Long> ids = new TreeSet<>(rows.managers());
        path.step(RollupLevel.MANAGER).map(RollupStep::id).ifPresent(ids::add);
        this.managers = names.managers(ids);
    }

    Rollup rollup(RollupLevel by, List<RollupLevel> levels, BillingMonth month, List<RollupTotals.Cell> parts) {
        Map<String, String> atHome = atHome(by);
        requireManager();
        CollectionTotals total = rows.total();
        Map<String, String> places = places(by);
        Map<String, String> buildings = by == RollupLevel.BUILDING || path.has(RollupLevel.BUILDING)
                ? names.buildings(
                        path.step(RollupLevel.COMPOUND).map(RollupStep::id).orElse(0L))
                : Map.of();
        return new Rollup(
                path,
                crumbs(places, buildings),
                by,
                levels,
                month,
                total,
                !path.has(RollupLevel.FEE_ITEM),
                rows(by, places, buildings, parts, atHome),
                by == RollupLevel.FEE_ITEM ? billed(RollupRows.parts(RollupNames.items(false), parts)) : List.of(),
                rows.by(RollupLevel.MANAGER, occurring(RollupLevel.MANAGER, managers)).stream()
                        .filter(RollupRow::hasBills)
                        .sorted(RollupRows.HIGHEST_FIRST)
                        .toList(),
                rows.months().all(total.arrears()));
    }

    private List<RollupRow> rows(
            RollupLevel by,
            Map<String, String> places,
            Map<String, String> buildings,
            Collection<RollupTotals.Cell> parts,
            Map<String, String> atHome) {
        return switch (by) {
            case CITY, COUNTY, STREET, COMMUNITY -> {
                Map<String, String> all = new HashMap<>(occurring(by, places));
                all.putAll(atHome);
                yield sorted(by, all);
            }
            case COMPOUND -> sorted(by, occurring(by, compounds()));
            case BUNDLE ->
                rows.by(by, occurring(by, bundles())).stream()
                        .sorted(UNBUNDLED_LAST)
                        .toList();
            case MANAGER -> {
                Map<String, String> all = new HashMap<>(occurring(by, managers));
                all.putAll(atHome);
                yield sorted(by, all);
            }
            case MANAGEMENT_MODE, BUILT -> ordered(by);
            case BUILDING -> RollupRows.parts(buildings, parts);
            case FEE_ITEM -> RollupRows.parts(RollupNames.items(true), parts);
        };
    }

    private List<RollupRow> sorted(RollupLevel by, Map<String, String> byName) {
        return rows.by(by, byName).stream().sorted(RollupRows.LOWEST_FIRST).toList();
    }

    private List<RollupRow> ordered(RollupLevel by) {
        Map<String, String> fixed = RollupNames.fixed(by);
        List<String> order = List.copyOf(fixed.keySet());
        return rows.by(by, occurring(by, fixed)).stream()
                .sorted((a, b) -> Integer.compare(order.indexOf(a.key()), order.indexOf(b.key())))
                .toList();
    }

    private Map<String, String> occurring(RollupLevel level, Map<String, String> all) {
        Map<String, String> found = new HashMap<>();
        rows.keys(level).forEach(key -> found.put(key, all.getOrDefault(key, key)));
        return found;
    }

    private Map<String, String> compounds() {
        Map<String, String> found = new HashMap<>();
        slice.compounds().forEach(compound -> found.put(Long.toString(compound.id()), compound.name()));
        return found;
    }

    private Map<String, String> bundles() {
        Map<String, String> found = new HashMap<>(Map.of(RollupStep.NONE, "未打包小区"));
        slice.compounds().stream()
                .filter(compound -> compound.bundle() > 0)
                .forEach(compound -> found.put(Long.toString(compound.bundle()), compound.bundleName()));
        return found;
    }

    /** A bundle that had no compound in the month has its name all the same. */
    private Map<String, String> bundles(RollupStep step) {
        Map<String, String> found = bundles();
        return found.containsKey(step.key()) ? found : names.bundle(step.id(), area.organisation());
    }

    private Map<String, String> places(RollupLevel by) {
        TreeSet<String> codes = new TreeSet<>();
        path.steps().stream().filter(step -> step.level().isJurisdiction()).forEach(step -> codes.add(step.key()));
        if (by.isJurisdiction()) {
            codes.addAll(rows.keys(by));
        }
        codes.remove(RollupStep.NONE);
        Map<String, String> found = new HashMap<>(names.places(codes));
        found.put(RollupStep.NONE, "未登记社区");
        codes.stream()
                .filter(code -> by == RollupLevel.STREET
                        && code.length() < 9
                        && rows.keys(by).contains(code))
                .forEach(code -> found.computeIfPresent(code, (key, name) -> name + "（未登记街道）"));
        return found;
    }

    private List<Crumb> crumbs(Map<String, String> places, Map<String, String> buildings) {
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb(RollupPath.ALL, area.name())));
        for (RollupStep step : path.steps()) {
            Map<String, String> known = switch (step.level()) {
                case CITY, COUNTY, STREET, COMMUNITY -> places;
                case COMPOUND -> compounds();
                case BUNDLE -> bundles(step);
                case BUILDING -> buildings;
                case MANAGER -> managers;
                case FEE_ITEM, MANAGEMENT_MODE, BUILT -> RollupNames.fixed(step.level());
            };
            crumbs.add(new Crumb(path.upTo(crumbs.size()), RollupNames.of(step, known)));
        }
        return crumbs;
    }

    /** Places and managers of the whole area, also those that have no compound in it. */
    private Map<String, String> atHome(RollupLevel by) {
        boolean byPlaceOnly =
                path.steps().stream().allMatch(step -> step.level().isJurisdiction() && !step.isNone());
        if (!area.isOverseen() || !byPlaceOnly) {
            return Map.of();
        }
        String place = path.jurisdiction().isEmpty() ? area.code() : path.jurisdiction();
        return switch (by) {
            case MANAGER -> names.managersOf(place);
            case COUNTY, STREET -> names.placesIn(place, by);
            case CITY, COMMUNITY, COMPOUND, BUILDING, BUNDLE, FEE_ITEM, MANAGEMENT_MODE, BUILT -> Map.of();
        };
    }

    /** A manager that has nothing in the part and is not at home in the area is none of the viewer's business. */
    private void requireManager() {
        path.step(RollupLevel.MANAGER)
                .filter(step -> rows.managers().isEmpty())
                .filter(step ->
                        !area.isOverseen() || !names.managersOf(area.code()).containsKey(step.key()))
                .ifPresent(step -> {
                    throw new NotFound(step.level().label(), step.key());
                });
    }

    private static List<RollupRow> billed(List<RollupRow> rows) {
        return rows.stream()
                .filter(row -> !row.totals().equals(CollectionTotals.NONE))
                .toList();
    }
}
