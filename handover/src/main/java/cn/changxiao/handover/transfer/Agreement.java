package cn.changxiao.handover.transfer;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;

/** What the operator agrees to: the days on which title and risk pass, and who signed for it. */
public record Agreement(LocalDate titleOn, LocalDate riskOn, String signatory) {

    public Agreement {
        if (signatory.isBlank()) {
            throw new InvalidValue("请填写接管单位签字人。");
        }
    }

    /** @throws TransferDatesOutOfOrder if title or risk would pass before the check */
    void requireNotBefore(LocalDate checkOn) {
        if (titleOn.isBefore(checkOn) || riskOn.isBefore(checkOn)) {
            throw new TransferDatesOutOfOrder(checkOn, titleOn, riskOn);
        }
    }
}
