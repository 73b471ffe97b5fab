package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A bill that was taken back is neither adjusted nor paid. */
public final class BillIsVoid extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public BillIsVoid(BillId bill) {
        super(Kind.CONFLICT, "账单 %s 已作废，不能再调整或缴费；已缴部分已转为该户预存款，应缴费用请看重新开出的账单。".formatted(bill));
    }
}
