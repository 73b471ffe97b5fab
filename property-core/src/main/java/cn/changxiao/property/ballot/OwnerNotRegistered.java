package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** Nobody is registered as owner of the unit on the day of the roll. */
public final class OwnerNotRegistered extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    OwnerNotRegistered(String place, LocalDate day) {
        super(Kind.CONFLICT, "%s 在 %s 没有登记产权人，登记产权后才能投票。".formatted(place, day));
    }
}
