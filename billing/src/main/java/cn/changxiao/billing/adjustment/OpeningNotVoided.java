package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An opening is recorded once for ever, so its bill is lowered, not taken back. */
public final class OpeningNotVoided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    OpeningNotVoided(BillId bill) {
        super(Kind.CONFLICT, "账单 %s 是期初欠费，只登记一次，不能作废重开；有误的请调整为正确金额，或将未缴部分减免。".formatted(bill));
    }
}
