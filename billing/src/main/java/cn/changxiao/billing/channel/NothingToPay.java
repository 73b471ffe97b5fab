package cn.changxiao.billing.channel;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A pay order needs bills on which something is open, of one unit and one issuer. */
public final class NothingToPay extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingToPay() {
        super(Kind.CONFLICT, "所选账单没有未缴金额，或不属于同一收费单位，请刷新后重新选择。");
    }
}
