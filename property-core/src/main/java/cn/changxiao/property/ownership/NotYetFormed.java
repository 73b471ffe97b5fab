package cn.changxiao.property.ownership;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A change cannot take effect before the unit existed. */
public final class NotYetFormed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotYetFormed(String place, LocalDate formed, LocalDate day) {
        super(Kind.INVALID, "%s 自 %s 起才存在，变更生效日 %s 须在其后。".formatted(place, formed, day));
    }
}
