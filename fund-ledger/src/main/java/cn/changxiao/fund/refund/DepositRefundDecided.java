package cn.changxiao.fund.refund;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A refund is decided once. */
public final class DepositRefundDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DepositRefundDecided(DepositRefundId id, DepositRefundState state) {
        super(Kind.CONFLICT, "返还申请 %s 的状态是“%s”，不能再办理。".formatted(id, state.label()));
    }
}
