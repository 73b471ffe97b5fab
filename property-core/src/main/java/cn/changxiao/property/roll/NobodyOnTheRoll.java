package cn.changxiao.property.roll;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The scope holds no unit, so that there is no area and nobody to ask. */
public final class NobodyOnTheRoll extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NobodyOnTheRoll(VotingScope.Kind scope, LocalDate day) {
        super(Kind.CONFLICT, "表决范围（%s）在 %s 没有房屋，总面积为 0，请先登记房屋或改选范围。".formatted(scope.label(), day));
    }
}
