package cn.changxiao.fund.loss;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A loss is in a state in which this is not done. */
public final class BuildingLossDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BuildingLossDecided(BuildingLossId id, BuildingLossState state) {
        super(Kind.CONFLICT, "房屋灭失记录 %s 的状态是“%s”，不能办理这一步。".formatted(id, state.label()));
    }
}
