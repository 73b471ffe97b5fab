package cn.changxiao.fund.loss;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Locks the losses of a custodian's buildings. */
@Singleton
class BuildingLossRows {

    private static final String LOCK = """
            SELECT l.loss_id, l.compound_id, l.building_id, b.label, l.lost_on, l.state, l.maker_id
            FROM fund_loss l
            JOIN registry_building b ON b.building_id = l.building_id
            WHERE l.loss_id = ? AND l.custodian_id = ?
            FOR UPDATE
            """;

    private final Sql sql;

    BuildingLossRows(Sql sql) {
        this.sql = sql;
    }

    BuildingLossRow lock(Viewer viewer, BuildingLossId id) {
        return sql.first(
                        LOCK,
                        row -> new BuildingLossRow(
                                new BuildingLossId(row.getLong("loss_id")),
                                new CompoundId(row.getLong("compound_id")),
                                new BuildingId(row.getLong("building_id")),
                                row.getString("label"),
                                row.getObject("lost_on", LocalDate.class),
                                BuildingLossState.valueOf(row.getString("state")),
                                new UserId(row.getLong("maker_id"))),
                        id.value(),
                        viewer.organisationKey())
                .orElseThrow(() -> new NotFound("房屋灭失记录", id));
    }
}
