package cn.changxiao.fund.interest;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The step does not follow from where the run stands. */
public final class WrongInterestRunState extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongInterestRunState(InterestRunState state, String step) {
        super(Kind.CONFLICT, "该分配批次的状态为“%s”，不能%s。".formatted(state.label(), step));
    }
}
