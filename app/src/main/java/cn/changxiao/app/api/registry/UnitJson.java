package cn.changxiao.app.api.registry;

import cn.changxiao.property.estate.UnitLine;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit with its owners' names masked. */
@Serdeable
record UnitJson(
        String id,
        String building,
        String entrance,
        int floor,
        String room,
        long areaHundredths,
        String area,
        String nature,
        @Nullable LocalDate deliveredOn,
        String owners) {

    static UnitJson of(UnitLine unit) {
        return new UnitJson(
                unit.id().toString(),
                unit.building(),
                unit.entrance(),
                unit.floor(),
                unit.room(),
                unit.area().hundredths(),
                unit.area().toString(),
                unit.nature().name(),
                unit.deliveredOn().orElse(null),
                unit.maskedOwners());
    }
}
