package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The hold of an approved withdrawal is over; its money may be wanted by others. */
public final class HoldExpired extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    HoldExpired(LocalDate heldUntil) {
        super(Kind.CONFLICT, "该申请的资金冻结已于 %s 到期，不能再支付；如仍需维修，请业主重新决定后另行申请。".formatted(heldUntil));
    }
}
