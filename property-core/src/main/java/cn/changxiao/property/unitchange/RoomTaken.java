package cn.changxiao.property.unitchange;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A door number names one unit for ever, also after that unit has lapsed. */
public final class RoomTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    RoomTaken(String place) {
        super(Kind.CONFLICT, "%s 已是本幢另一户（含已注销的房屋）的门牌，请另取房号，如在原房号后加 A、B。".formatted(place));
    }
}
