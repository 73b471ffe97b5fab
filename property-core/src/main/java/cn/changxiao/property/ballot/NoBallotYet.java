package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** There is no ballot to correct or withdraw. */
public final class NoBallotYet extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NoBallotYet(String place) {
        super(Kind.CONFLICT, "%s 目前没有有效选票，请直接投票。".formatted(place));
    }
}
