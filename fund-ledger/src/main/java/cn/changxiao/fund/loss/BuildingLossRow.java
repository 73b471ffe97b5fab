package cn.changxiao.fund.loss;

import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;

/** A loss under its lock. */
record BuildingLossRow(
        BuildingLossId id,
        CompoundId compound,
        BuildingId building,
        String buildingLabel,
        LocalDate lostOn,
        BuildingLossState state,
        UserId maker) {

    void require(BuildingLossState wanted) {
        if (state != wanted) {
            throw new BuildingLossDecided(id, state);
        }
    }
}
