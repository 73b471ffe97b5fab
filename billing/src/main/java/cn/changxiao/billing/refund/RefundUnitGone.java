package cn.changxiao.billing.refund;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Money cannot become the credit of a unit that was split or merged. */
public final class RefundUnitGone extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    RefundUnitGone(RefundId refund) {
        super(Kind.CONFLICT, "退款 %s 的房屋已拆分或合并，款项不能退回其预存款；请换一种方式付给收款人后登记付款。".formatted(refund));
    }
}
