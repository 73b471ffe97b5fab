package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Only a closed month is opened again, by one proposal that is decided once. */
public final class ReopeningRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private ReopeningRefused(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static ReopeningRefused notClosed(BillingMonth month) {
        return new ReopeningRefused("账期 %s 没有结账，不需要重新开账。".formatted(month));
    }

    static ReopeningRefused waits(BillingMonth month) {
        return new ReopeningRefused("账期 %s 已有重新开账的申请待审批，请先审批。".formatted(month));
    }

    static ReopeningRefused decided(BillingMonth month) {
        return new ReopeningRefused("账期 %s 的这份开账申请已经审批过，请刷新页面。".formatted(month));
    }
}
