package cn.changxiao.property.unitchange;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.RealEstateNumber;
import java.util.Optional;

/** A unit that a split or merge forms; it stands in the building of the old ones. */
public record NewPart(String entrance, int floor, String room, Area area, Optional<RealEstateNumber> realEstateNumber) {

    private static final int LONGEST_ROOM = 20;
    private static final int LONGEST_ENTRANCE = 16;

    public NewPart {
        entrance = entrance.strip();
        room = room.strip();
        if (room.isEmpty() || room.length() > LONGEST_ROOM || entrance.length() > LONGEST_ENTRANCE) {
            throw new InvalidValue("房号“%s”、单元“%s”过长或为空。".formatted(room, entrance));
        }
        if (area.hundredths() == 0) {
            throw new InvalidValue("%s 的面积不得为 0。".formatted(room));
        }
    }
}
