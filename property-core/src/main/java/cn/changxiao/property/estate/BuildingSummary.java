package cn.changxiao.property.estate;

import java.util.Optional;

/** A building with the number and the area of its units. */
public record BuildingSummary(
        BuildingId id, String label, Optional<Integer> floors, boolean hasLift, int units, Area area) {}
