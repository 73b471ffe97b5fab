package cn.changxiao.property.ownership;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Locks a unit whose owners are about to change, so that the second of two clerks sees what the first has written. */
@Singleton
public class OwnedUnits {

    private static final String LOCK = """
            SELECT u.compound_id, b.label, u.entrance, u.room, u.formed_on FROM estate_unit u
            JOIN estate_building b ON b.building_id = u.building_id
            WHERE u.unit_id = ? FOR UPDATE
            """;

    private final Sql sql;
    private final VisibleCompounds visible;

    OwnedUnits(Sql sql, VisibleCompounds visible) {
        this.sql = sql;
        this.visible = visible;
    }

    /**
     * The unit, locked until the transaction ends.
     *
     * @throws NotFound if there is no such unit or the viewer's organisation does not see its compound
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LockedUnit lock(Viewer viewer, UnitId unit) {
        LockedUnit locked = sql.first(
                        LOCK,
                        row -> new LockedUnit(
                                unit,
                                new CompoundId(row.getLong(1)),
                                row.getString(2)
                                        + (row.getString(3).isEmpty() ? "" : row.getString(3) + "单元")
                                        + row.getString(4),
                                row.getObject(5, LocalDate.class)),
                        unit.value())
                .orElseThrow(() -> new NotFound("房屋", unit));
        if (!viewer.isService()) {
            visible.require(viewer, locked.compound());
        }
        return locked;
    }

    /** A unit with its compound, its place as people say it and its first day. */
    public record LockedUnit(UnitId unit, CompoundId compound, String place, LocalDate formedOn) {

        void requireFormedBy(LocalDate day) {
            if (day.isBefore(formedOn)) {
                throw new NotYetFormed(place, formedOn, day);
            }
        }
    }
}
