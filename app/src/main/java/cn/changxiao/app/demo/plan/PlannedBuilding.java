package cn.changxiao.app.demo.plan;

import java.util.List;

/** A building (幢) with its units in delivery order. */
public record PlannedBuilding(String label, int floors, boolean hasLift, List<PlannedUnit> units) {

    public PlannedBuilding {
        units = List.copyOf(units);
    }
}
