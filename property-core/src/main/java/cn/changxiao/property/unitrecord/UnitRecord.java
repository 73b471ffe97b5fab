package cn.changxiao.property.unitrecord;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.UnitNature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All the register says of a unit but its owners: what it is, since when and until when, and what it came from. */
public record UnitRecord(
        UnitId id,
        CompoundId compound,
        String compoundName,
        String place,
        Area area,
        UnitNature nature,
        Optional<String> realEstateNumber,
        Optional<LocalDate> deliveredOn,
        Optional<LocalDate> formedOn,
        Optional<LocalDate> lapsedOn,
        List<Relative> predecessors,
        List<Relative> successors) {

    public UnitRecord {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /** A unit that became this one or that came from it. */
    public record Relative(UnitId unit, String place, Area area) {}
}
