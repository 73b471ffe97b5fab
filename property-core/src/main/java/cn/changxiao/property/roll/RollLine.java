package cn.changxiao.property.roll;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;

/**
 * A unit on the roll: where it is, its area in full, and the number of the head it belongs to. {@code canVote} is false
 * only while nobody is known to own it. Carries no personal data.
 */
public record RollLine(
        UnitId unit,
        String building,
        String entrance,
        String room,
        Area area,
        int head,
        HeadKind headKind,
        boolean canVote) {

    /** The place as people say it: {@code 1幢2单元301}. */
    public String place() {
        return place(building, entrance, room);
    }

    /** The place of any unit as people say it; without an entrance where the building has none. */
    public static String place(String building, String entrance, String room) {
        return building + (entrance.isEmpty() ? "" : entrance + "单元") + room;
    }
}
