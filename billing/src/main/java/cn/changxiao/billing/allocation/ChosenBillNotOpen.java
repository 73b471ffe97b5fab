package cn.changxiao.billing.allocation;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A payer can only choose bills on which something is open for the unit. */
public final class ChosenBillNotOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public ChosenBillNotOpen(BillId bill) {
        super(Kind.CONFLICT, "指定的账单 %s 不是这一户未缴的账单（可能已付清或作废），请重新选择。".formatted(bill));
    }
}
