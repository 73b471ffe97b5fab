package cn.changxiao.billing.suspense;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** While a return waits for a second person the money is not used for anything else; without one nothing is checked. */
public final class ReturnWaiting extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private ReturnWaiting(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static ReturnWaiting waits(SuspenseId id) {
        return new ReturnWaiting("暂收款 %s 的退回申请正待复核，请先复核该申请。".formatted(id));
    }

    static ReturnWaiting none(SuspenseId id) {
        return new ReturnWaiting("暂收款 %s 没有待复核的退回申请，请先由一人提出申请。".formatted(id));
    }
}
