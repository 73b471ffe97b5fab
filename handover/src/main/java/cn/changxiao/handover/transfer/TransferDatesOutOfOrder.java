package cn.changxiao.handover.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** Title and risk pass after the check, not before. */
public final class TransferDatesOutOfOrder extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TransferDatesOutOfOrder(LocalDate checkOn, LocalDate titleOn, LocalDate riskOn) {
        super(Kind.INVALID, "产权转移日 %s 和风险转移日 %s 均不得早于查验日 %s。".formatted(titleOn, riskOn, checkOn));
    }
}
