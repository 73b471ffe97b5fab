package cn.changxiao.property.unitchange;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The unit has been split or merged before. */
public final class UnitLapsed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitLapsed(String place, LocalDate day) {
        super(Kind.CONFLICT, "%s 已于 %s 因分割或合并注销。".formatted(place, day));
    }
}
