package cn.changxiao.handover.warranty;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** The warranties as they stand in the table. */
@Singleton
public class Warranties {

    private final Sql sql;

    Warranties(Sql sql) {
        this.sql = sql;
    }

    /** The longest warranty on a part of one building, whether given for the building or for the whole compound. */
    public Optional<WarrantyCover> longestOfBuilding(
            CompoundId compound, BuildingId building, ComponentKind component, LocalDate day) {
        return sql.first("""
                SELECT w.component, w.starts_on, w.ends_on, a.project, w.clause
                FROM handover_warranty w
                JOIN handover_acceptance a ON a.acceptance_id = w.acceptance_id
                WHERE w.compound_id = ? AND w.component = ? AND w.starts_on <= ? AND ? < w.ends_on
                    AND (w.building_id IS NULL OR w.building_id = ?)
                ORDER BY w.ends_on DESC LIMIT 1
                """, Warranties::cover, compound.value(), component.name(), day, day, building.value());
    }

    /** The longest warranty on a part anywhere in the compound. */
    public Optional<WarrantyCover> longestOfCompound(CompoundId compound, ComponentKind component, LocalDate day) {
        return sql.first("""
                SELECT w.component, w.starts_on, w.ends_on, a.project, w.clause
                FROM handover_warranty w
                JOIN handover_acceptance a ON a.acceptance_id = w.acceptance_id
                WHERE w.compound_id = ? AND w.component = ? AND w.starts_on <= ? AND ? < w.ends_on
                ORDER BY w.ends_on DESC LIMIT 1
                """, Warranties::cover, compound.value(), component.name(), day, day);
    }

    private static WarrantyCover cover(ResultSet row) throws SQLException {
        return new WarrantyCover(
                ComponentKind.valueOf(row.getString("component")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("project"),
                row.getString("clause"));
    }
}
