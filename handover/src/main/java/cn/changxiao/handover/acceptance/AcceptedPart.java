package cn.changxiao.handover.acceptance;

import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.estate.BuildingId;
import java.util.Optional;

/** A kind of part that the works renewed, in one building or, without a building, in the whole compound. */
public record AcceptedPart(ComponentKind component, Optional<BuildingId> building) {

    public static AcceptedPart everywhere(ComponentKind component) {
        return new AcceptedPart(component, Optional.empty());
    }

    public static AcceptedPart of(ComponentKind component, BuildingId building) {
        return new AcceptedPart(component, Optional.of(building));
    }
}
