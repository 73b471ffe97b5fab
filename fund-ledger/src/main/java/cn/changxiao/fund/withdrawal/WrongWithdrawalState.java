package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The step does not follow from where the withdrawal stands. */
public final class WrongWithdrawalState extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongWithdrawalState(WithdrawalState state, String step) {
        super(Kind.CONFLICT, "该申请的状态为“%s”，不能%s。".formatted(state.label(), step));
    }
}
