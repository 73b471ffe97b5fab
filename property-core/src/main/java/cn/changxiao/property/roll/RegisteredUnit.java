package cn.changxiao.property.roll;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the registry says of a unit and its owners, who are listed growing; the raw material of a roll. */
record RegisteredUnit(
        UnitId id,
        String building,
        String entrance,
        String room,
        Area area,
        Optional<LocalDate> deliveredOn,
        List<Long> owners) {

    boolean isDeliveredBy(LocalDate day) {
        return deliveredOn.isPresent() && !deliveredOn.get().isAfter(day);
    }
}
