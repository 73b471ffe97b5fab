package cn.changxiao.property.estate;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The place is no street or community inside the one the compound is known to be in. */
public final class PlaceNotInside extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PlaceNotInside(String place, String present) {
        super(Kind.INVALID, "区划 %s 不是 %s 之内的街道或社区，请从区划树中选择。".formatted(place, present));
    }
}
