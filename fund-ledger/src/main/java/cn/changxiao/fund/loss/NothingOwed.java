package cn.changxiao.fund.loss;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Everything of that part is paid or in a payment already. */
public final class NothingOwed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingOwed(LossPayee payee) {
        super(Kind.CONFLICT, "没有应付%s而未付的款项，或所选房屋已在付款单中。".formatted(payee.label()));
    }
}
