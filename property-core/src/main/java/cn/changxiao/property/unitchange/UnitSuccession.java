package cn.changxiao.property.unitchange;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.util.List;

/**
 * Units that take the place of others from a day on, as fees and fund follow it. The old ones stand in the order of
 * their ids, the new ones in the order of the proposal, which is that of the fen left over.
 */
public record UnitSuccession(
        UnitChangeId change,
        UnitChangeKind kind,
        CompoundId compound,
        BuildingId building,
        LocalDate from,
        List<Place> olds,
        List<Part> parts,
        UserId maker,
        UserId checker) {

    public UnitSuccession {
        olds = List.copyOf(olds);
        parts = List.copyOf(parts);
    }

    /** What each part takes over of an amount of one old unit: by area, to the fen. */
    public List<Money> carry(Money amount) {
        return LargestRemainder.split(
                amount, parts.stream().map(part -> part.area().hundredths()).toList());
    }

    /** A unit that lapses, and its place as people say it. */
    public record Place(UnitId unit, String text) {}

    /** A unit that is formed, and its area. */
    public record Part(UnitId unit, Area area) {}
}
