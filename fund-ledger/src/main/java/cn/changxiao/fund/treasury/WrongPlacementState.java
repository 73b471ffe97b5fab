package cn.changxiao.fund.treasury;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The step does not follow from where the deposit or bond stands. */
public final class WrongPlacementState extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongPlacementState(PlacementState state, String step) {
        super(Kind.CONFLICT, "该笔存放的状态为“%s”，不能%s。".formatted(state.label(), step));
    }
}
