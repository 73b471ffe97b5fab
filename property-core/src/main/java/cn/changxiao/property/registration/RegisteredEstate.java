package cn.changxiao.property.registration;

import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import java.util.List;

/** The ids of a registered estate: buildings and units in the order in which the command listed them. */
public record RegisteredEstate(CompoundId compound, List<BuildingId> buildings, List<UnitId> units) {

    public RegisteredEstate {
        buildings = List.copyOf(buildings);
        units = List.copyOf(units);
    }
}
