package cn.changxiao.property.estate;

import java.time.LocalDate;
import java.util.Optional;

/** A unit as a list shows it: where it is, how large, and whose, with names already masked. */
public record UnitLine(
        UnitId id,
        String building,
        String entrance,
        int floor,
        String room,
        Area area,
        UnitNature nature,
        Optional<LocalDate> deliveredOn,
        String maskedOwners) {

    UnitLine ownedBy(String masked) {
        return new UnitLine(id, building, entrance, floor, room, area, nature, deliveredOn, masked);
    }
}
