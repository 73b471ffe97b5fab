package cn.changxiao.fund.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A compound's fund is transferred once. */
public final class TransferUnderWay extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TransferUnderWay(LocalDate notifiedOn) {
        super(Kind.CONFLICT, "该小区已按 %s 的通知登记划转，不能重复登记；如有误请先退回。".formatted(notifiedOn));
    }
}
