package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The token on the ballot paper is unknown or was printed for another unit. */
public final class PaperOfAnotherUnit extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PaperOfAnotherUnit(String place) {
        super(Kind.CONFLICT, "选票上的校验码不是为 %s 的本次表决印制的，请核对选票与房号。".formatted(place));
    }
}
