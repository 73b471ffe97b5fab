package cn.changxiao.property.roll;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;

/** Reads which units of a compound count as one head in rolls frozen from now on. */
@Singleton
public class OwnerGroups {

    private static final String SELECT = """
            SELECT g.group_key, CONCAT(b.label, IF(u.entrance = '', '', CONCAT(u.entrance, '单元')), u.room) AS place,
                g.reason, g.recorded_at
            FROM decision_owner_group g
            JOIN estate_unit u ON u.unit_id = g.unit_id
            JOIN estate_building b ON b.building_id = u.building_id
            WHERE g.compound_id = ? AND g.group_key <> ''
                AND g.entry_id = (SELECT MAX(n.entry_id) FROM decision_owner_group n WHERE n.unit_id = g.unit_id)
            ORDER BY g.group_key, u.building_id, u.delivery_order
            """;

    private final Sql sql;
    private final VisibleCompounds compounds;

    OwnerGroups(Sql sql, VisibleCompounds compounds) {
        this.sql = sql;
        this.compounds = compounds;
    }

    /** Group by group; nothing where no unit is in one. */
    @ReadOnly
    public List<GroupedUnit> of(Viewer viewer, CompoundId compound) {
        compounds.require(viewer, compound);
        return sql.list(
                SELECT,
                row -> new GroupedUnit(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDateTime.class)),
                compound.value());
    }
}
