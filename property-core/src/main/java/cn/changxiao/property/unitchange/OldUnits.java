package cn.changxiao.property.unitchange;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.UnitKey;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.ownership.NotYetFormed;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Locks the units that are to lapse and holds a change to what they are. */
@Singleton
class OldUnits {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final String LOCK = """
            SELECT u.unit_id, u.compound_id, u.building_id, b.label, u.entrance, u.room, u.delivery_order,
                u.area_hundredths, u.nature, u.delivered_on, u.selling_organisation, u.formed_on, u.lapsed_on
            FROM estate_unit u JOIN estate_building b ON b.building_id = u.building_id
            WHERE u.unit_id = ? FOR UPDATE
            """;

    private final Sql sql;
    private final VisibleCompounds visible;

    OldUnits(Sql sql, VisibleCompounds visible) {
        this.sql = sql;
        this.visible = visible;
    }

    /** The units, locked in the order of their ids until the transaction ends. */
    List<OldUnit> lock(Viewer viewer, List<UnitId> units) {
        List<OldUnit> locked = new ArrayList<>();
        for (long unit : units.stream().mapToLong(UnitId::value).sorted().toArray()) {
            locked.add(sql.first(LOCK, OldUnit::read, unit).orElseThrow(() -> new NotFound("房屋", unit)));
        }
        if (!viewer.isService()) {
            visible.require(viewer, locked.get(0).compound());
        }
        return locked;
    }

    /** Passes if the units exist on the day, belong together and are as large as what they become. */
    void requireFit(List<OldUnit> olds, NewUnitChange change) {
        OldUnit first = olds.get(0);
        for (OldUnit old : olds) {
            if (!old.lapsedOn().equals(OPEN_END)) {
                throw new UnitLapsed(old.place(), old.lapsedOn());
            }
            if (!old.formedOn().isBefore(change.from())) {
                throw new NotYetFormed(old.place(), old.formedOn(), change.from());
            }
            if (!old.isLike(first)) {
                throw new UnitsNotMergeable(first.place(), old.place());
            }
        }
        Area before = olds.stream().map(OldUnit::area).reduce(Area.ZERO, Area::plus);
        if (!before.equals(change.area()) && change.surveyReason().isEmpty()) {
            throw new AreasDoNotMatch(before, change.area());
        }
        requireFreeRooms(first, change.parts());
    }

    private void requireFreeRooms(OldUnit first, List<NewPart> parts) {
        Set<UnitKey> taken = new HashSet<>(sql.list(
                "SELECT u.entrance, u.room FROM estate_unit u WHERE u.building_id = ?",
                row -> new UnitKey(first.buildingLabel(), row.getString(1), row.getString(2)),
                first.building().value()));
        for (NewPart part : parts) {
            if (!taken.add(new UnitKey(first.buildingLabel(), part.entrance(), part.room()))) {
                throw new RoomTaken(first.buildingLabel() + part.entrance() + "-" + part.room());
            }
        }
    }

    /** A unit that is to lapse, as it stands. */
    record OldUnit(
            UnitId id,
            CompoundId compound,
            BuildingId building,
            String buildingLabel,
            String entrance,
            String room,
            int deliveryOrder,
            Area area,
            String nature,
            @Nullable LocalDate deliveredOn,
            @Nullable String sellingOrganisation,
            LocalDate formedOn,
            LocalDate lapsedOn) {

        String place() {
            return buildingLabel + (entrance.isEmpty() ? "" : entrance + "单元") + room;
        }

        boolean isLike(OldUnit other) {
            return building.equals(other.building)
                    && nature.equals(other.nature)
                    && (deliveredOn == null) == (other.deliveredOn == null)
                    && String.valueOf(sellingOrganisation).equals(String.valueOf(other.sellingOrganisation));
        }

        static OldUnit read(ResultSet row) throws SQLException {
            return new OldUnit(
                    new UnitId(row.getLong("unit_id")),
                    new CompoundId(row.getLong("compound_id")),
                    new BuildingId(row.getLong("building_id")),
                    row.getString("label"),
                    row.getString("entrance"),
                    row.getString("room"),
                    row.getInt("delivery_order"),
                    Area.ofHundredths(row.getLong("area_hundredths")),
                    row.getString("nature"),
                    row.getObject("delivered_on", LocalDate.class),
                    row.getString("selling_organisation"),
                    row.getObject("formed_on", LocalDate.class),
                    row.getObject("lapsed_on", LocalDate.class));
        }
    }
}
