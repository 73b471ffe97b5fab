package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.management.ManagementMode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What places, managers, buildings and the rest are called; one statement for each kind. */
@Singleton
final class RollupNames {

    private static final String PLACES =
            "SELECT j.code AS id, j.name FROM registry_jurisdiction j WHERE j.code IN (%s)";
    private static final String MANAGERS =
            "SELECT o.organisation_id AS id, o.name FROM registry_organisation o WHERE o.organisation_id IN (%s)";
    private static final String BUILDINGS = """
            SELECT b.building_id AS id, b.label AS name FROM registry_building b WHERE b.compound_id = ?
            ORDER BY CHAR_LENGTH(b.label), b.label
            """;
    private static final String MANAGERS_OF_AREA = """
            SELECT o.organisation_id AS id, o.name FROM registry_organisation o
            WHERE o.kind IN ('PROPERTY_COMPANY', 'FALLBACK_MANAGER') AND o.jurisdiction_code LIKE CONCAT(?, '%')
            """;
    private static final String BUNDLE = """
            SELECT m.bundle_id AS id, m.bundle_name AS name FROM registry_bundle_member m
            WHERE m.bundle_id = ? AND m.compound_id IN (
                SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            LIMIT 1
            """;
    private static final String PLACES_OF_AREA =
            "SELECT j.code AS id, j.name FROM registry_jurisdiction j WHERE j.level = ? AND j.code LIKE CONCAT(?, '%')";

    private final Sql sql;

    RollupNames(Sql sql) {
        this.sql = sql;
    }

    Map<String, String> places(Collection<String> codes) {
        return named(PLACES, new TreeSet<>(codes));
    }

    Map<String, String> managers(Collection<Long> ids) {
        Map<String, String> names = new HashMap<>(named(MANAGERS, new TreeSet<>(ids)));
        names.put(RollupStep.NONE, "无管理单位");
        return names;
    }

    /** A bundle that has or had a compound which the organisation sees; none if there is no such bundle. */
    Map<String, String> bundle(long bundle, long organisation) {
        return read(BUNDLE, bundle, organisation);
    }

    /** Managers that are at home in the place, whether or not they manage anything. */
    Map<String, String> managersOf(String place) {
        return read(MANAGERS_OF_AREA, place);
    }

    /** All places of a level, also those without a compound. */
    Map<String, String> placesIn(String place, RollupLevel level) {
        return read(PLACES_OF_AREA, level.name(), place);
    }

    /** The buildings of a compound in the order of their labels. */
    Map<String, String> buildings(long compound) {
        return read(BUILDINGS, compound);
    }

    /** The fee items that count, or do not count, in rates. */
    static Map<String, String> items(boolean counted) {
        Map<String, String> items = new LinkedHashMap<>();
        for (FeeItem item : FeeItem.values()) {
            if (item.isCounted() == counted) {
                items.put(Integer.toString(item.id()), item.label());
            }
        }
        return items;
    }

    /** What needs no table. */
    static Map<String, String> fixed(RollupLevel level) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (level) {
            case BUILT -> Arrays.stream(YearBand.values()).forEach(band -> names.put(band.name(), band.label()));
            case MANAGEMENT_MODE -> {
                Arrays.stream(ManagementMode.values()).forEach(mode -> names.put(mode.name(), mode.label()));
                names.put(RollupStep.NONE, "无管理协议");
            }
            case FEE_ITEM -> {
                names.putAll(items(true));
                names.putAll(items(false));
            }
            case CITY, COUNTY, STREET, COMMUNITY, COMPOUND, BUILDING, BUNDLE, MANAGER -> {
                // these have tables
            }
        }
        return names;
    }

    /**
     * The name of a step.
     *
     * @throws NotFound if there is no such member
     */
    static String of(RollupStep step, Map<String, String> names) {
        String name = names.get(step.key());
        if (name == null) {
            throw new NotFound(step.level().label(), step.key());
        }
        return name;
    }

    private Map<String, String> named(String query, Collection<?> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read(query.formatted(Sql.marks(ids.size())), new ArrayList<Object>(ids).toArray(new Object[0]));
    }

    private Map<String, String> read(String query, Object... values) {
        Map<String, String> names = new LinkedHashMap<>();
        sql.list(query, row -> Map.entry(row.getString("id"), row.getString("name")), values)
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }
}
