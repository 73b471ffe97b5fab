package cn.changxiao.property.estate;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the buildings and units of a compound that the viewer may see; owners see their own units only. */
@Singleton
public class Units {

    private static final String BUILDINGS = """
            SELECT b.building_id, b.label, b.floors, b.has_lift, COUNT(u.unit_id) AS units,
                COALESCE(SUM(u.area_hundredths), 0) AS area
            FROM estate_building b
            LEFT JOIN estate_unit u ON u.building_id = b.building_id AND u.lapsed_on = '9999-12-31'
            WHERE b.compound_id = ?
            GROUP BY b.building_id, b.label, b.floors, b.has_lift
            ORDER BY b.building_id
            """;
    private static final String UNITS = """
            SELECT u.unit_id, b.label, u.entrance, u.floor_no, u.room, u.area_hundredths, u.nature, u.delivered_on
            FROM estate_unit u
            JOIN estate_building b ON b.building_id = u.building_id
            WHERE u.compound_id = ? AND u.lapsed_on = '9999-12-31' AND (? = 0 OR u.building_id = ?)
                AND (? = 0 OR EXISTS (SELECT 1 FROM registry_ownership w
                    WHERE w.unit_id = u.unit_id AND w.person_id = ? AND w.valid_from <= ? AND ? < w.valid_until))
            ORDER BY u.building_id, u.delivery_order
            LIMIT ? OFFSET ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final Compounds compounds;

    Units(Sql sql, Clock clock, Compounds compounds) {
        this.sql = sql;
        this.clock = clock;
        this.compounds = compounds;
    }

    /** The buildings of a compound in the order in which they were registered. */
    public List<BuildingSummary> buildings(Viewer viewer, CompoundId compound) {
        compounds.get(viewer, compound);
        return sql.list(BUILDINGS, Units::building, compound.value());
    }

    /** A page of units in delivery order, of one building or of all. */
    public List<UnitLine> list(Viewer viewer, CompoundId compound, Optional<BuildingId> building, Window window) {
        compounds.get(viewer, compound);
        LocalDate today = LocalDate.now(clock);
        long onlyBuilding = building.map(BuildingId::value).orElse(0L);
        long onlyOwner = viewer.role() == Role.OWNER
                ? viewer.person().map(PersonId::value).orElse(-1L)
                : 0;
        List<UnitLine> bare = sql.list(
                UNITS,
                Units::unit,
                compound.value(),
                onlyBuilding,
                onlyBuilding,
                onlyOwner,
                onlyOwner,
                today,
                today,
                window.limit(),
                window.offset());
        return withOwners(bare, today);
    }

    private List<UnitLine> withOwners(List<UnitLine> bare, LocalDate today) {
        if (bare.isEmpty()) {
            return bare;
        }
        String marks = Sql.marks(bare.size());
        List<Object> values = new ArrayList<>();
        bare.forEach(unit -> values.add(unit.id().value()));
        values.addAll(List.of(today, today));
        Map<Long, String> owners = sql.list("""
                        SELECT w.unit_id, w.person_kind, w.person_name FROM registry_ownership w
                        WHERE w.unit_id IN (%s) AND w.valid_from <= ? AND ? < w.valid_until
                        ORDER BY w.unit_id, w.person_id
                        """.formatted(marks), Owner::read, values.toArray()).stream()
                .collect(
                        Collectors.groupingBy(Owner::unit, Collectors.mapping(Owner::masked, Collectors.joining("、"))));
        return bare.stream()
                .map(unit -> unit.ownedBy(owners.getOrDefault(unit.id().value(), "")))
                .toList();
    }

    private static BuildingSummary building(ResultSet row) throws SQLException {
        return new BuildingSummary(
                new BuildingId(row.getLong("building_id")),
                row.getString("label"),
                Optional.ofNullable(row.getObject("floors", Integer.class)),
                row.getBoolean("has_lift"),
                row.getInt("units"),
                Area.ofHundredths(row.getLong("area")));
    }

    private static UnitLine unit(ResultSet row) throws SQLException {
        return new UnitLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("label"),
                row.getString("entrance"),
                row.getInt("floor_no"),
                row.getString("room"),
                Area.ofHundredths(row.getLong("area_hundredths")),
                UnitNature.valueOf(row.getString("nature")),
                Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)),
                "");
    }

    private record Owner(long unit, String masked) {

        static Owner read(ResultSet row) throws SQLException {
            PersonKind kind = PersonKind.valueOf(row.getString(2));
            return new Owner(row.getLong(1), Mask.name(kind, row.getString(3)));
        }
    }

    /** Which part of a list to show. */
    public record Window(int offset, int limit) {}
}
