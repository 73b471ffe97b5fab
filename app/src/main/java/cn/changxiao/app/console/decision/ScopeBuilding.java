package cn.changxiao.app.console.decision;

import cn.changxiao.property.estate.BuildingSummary;
import cn.changxiao.property.estate.UnitLine;
import java.util.List;

/** A building to choose a scope from, with its entrances and units. */
public record ScopeBuilding(BuildingSummary building, List<String> entrances, List<UnitLine> units) {

    /** The unit as it is called within its building: {@code 2单元301}. */
    public static String room(UnitLine unit) {
        return (unit.entrance().isEmpty() ? "" : unit.entrance() + "单元") + unit.room();
    }
}
