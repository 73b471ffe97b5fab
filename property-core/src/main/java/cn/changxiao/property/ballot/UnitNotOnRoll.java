package cn.changxiao.property.ballot;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.estate.UnitId;
import java.io.Serial;

/** The unit belongs to another compound, building or entrance than those that decide. */
public final class UnitNotOnRoll extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitNotOnRoll(UnitId unit, Decision decision) {
        super(Kind.NOT_FOUND, "房屋 %s 不在“%s”的表决范围（%s）内，请核对房号。".formatted(unit, decision.title(), decision.scopeText()));
    }
}
