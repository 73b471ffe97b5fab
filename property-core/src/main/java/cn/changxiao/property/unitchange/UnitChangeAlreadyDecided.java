package cn.changxiao.property.unitchange;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A split or merge is carried out or dropped once. */
public final class UnitChangeAlreadyDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitChangeAlreadyDecided(UnitChangeId change, UnitChangeState state) {
        super(Kind.CONFLICT, "房屋变更 %s %s，不能再次处理。".formatted(change, state.label()));
    }
}
