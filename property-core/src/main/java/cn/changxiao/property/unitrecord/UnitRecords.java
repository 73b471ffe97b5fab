package cn.changxiao.property.unitrecord;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.estate.VisibleUnits;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one unit with where it came from and what came from it. */
@Singleton
public class UnitRecords {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final String UNIT = """
            SELECT u.unit_id, u.compound_id, c.name, b.label, u.entrance, u.room, u.area_hundredths, u.nature,
                u.real_estate_number, u.delivered_on, u.formed_on, u.lapsed_on
            FROM estate_unit u
            JOIN estate_building b ON b.building_id = u.building_id
            JOIN estate_compound c ON c.compound_id = u.compound_id
            WHERE u.unit_id = ?
            """;
    private static final String PREDECESSORS = """
            SELECT u.unit_id, u.building_label AS label, u.entrance, u.room, u.area_hundredths
            FROM registry_unit_descent d JOIN registry_unit u ON u.unit_id = d.predecessor_id
            WHERE d.successor_id = ? ORDER BY u.unit_id
            """;
    private static final String SUCCESSORS = """
            SELECT u.unit_id, u.building_label AS label, u.entrance, u.room, u.area_hundredths
            FROM registry_unit_descent d JOIN registry_unit u ON u.unit_id = d.successor_id
            WHERE d.predecessor_id = ? ORDER BY u.unit_id
            """;

    private final Sql sql;
    private final VisibleUnits visible;

    UnitRecords(Sql sql, VisibleUnits visible) {
        this.sql = sql;
        this.visible = visible;
    }

    /**
     * The unit, also one that has lapsed.
     *
     * @throws NotFound if there is none or the viewer must not see it
     */
    @ReadOnly
    public UnitRecord get(Viewer viewer, UnitId unit) {
        visible.require(viewer, unit);
        List<UnitRecord.Relative> before = sql.list(PREDECESSORS, UnitRecords::relative, unit.value());
        List<UnitRecord.Relative> after = sql.list(SUCCESSORS, UnitRecords::relative, unit.value());
        return sql.first(UNIT, row -> read(row, before, after), unit.value())
                .orElseThrow(() -> new NotFound("房屋", unit));
    }

    private static UnitRecord read(ResultSet row, List<UnitRecord.Relative> before, List<UnitRecord.Relative> after)
            throws SQLException {
        LocalDate formed = row.getObject("formed_on", LocalDate.class);
        LocalDate lapsed = row.getObject("lapsed_on", LocalDate.class);
        return new UnitRecord(
                new UnitId(row.getLong("unit_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                place(row),
                Area.ofHundredths(row.getLong("area_hundredths")),
                UnitNature.valueOf(row.getString("nature")),
                Optional.ofNullable(row.getString("real_estate_number")),
                Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)),
                Optional.of(formed).filter(day -> !day.equals(ALWAYS)),
                Optional.of(lapsed).filter(day -> !day.equals(OPEN_END)),
                before,
                after);
    }

    private static UnitRecord.Relative relative(ResultSet row) throws SQLException {
        return new UnitRecord.Relative(
                new UnitId(row.getLong("unit_id")), place(row), Area.ofHundredths(row.getLong("area_hundredths")));
    }

    private static String place(ResultSet row) throws SQLException {
        String entrance = row.getString("entrance");
        return row.getString("label") + (entrance.isEmpty() ? "" : entrance + "单元") + row.getString("room");
    }
}
