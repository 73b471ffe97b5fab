package cn.changxiao.handover.batch;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/** The result for one item: accepted, or rejected with the defect and the day by which it must be mended. */
public record CheckResult(int lineNo, ItemOutcome outcome, String defect, Optional<LocalDate> defectDueOn) {

    public CheckResult {
        if (outcome == ItemOutcome.PENDING) {
            throw new InvalidValue("第 %d 项须选择同意接管或暂不接管。".formatted(lineNo));
        }
        boolean isRejected = outcome == ItemOutcome.REJECTED;
        if (isRejected != defectDueOn.isPresent() || isRejected == defect.isBlank()) {
            throw new InvalidValue("第 %d 项：暂不接管须写明缺陷和整改期限，同意接管则不填。".formatted(lineNo));
        }
    }

    public static CheckResult accepted(int lineNo) {
        return new CheckResult(lineNo, ItemOutcome.ACCEPTED, "", Optional.empty());
    }

    public static CheckResult rejected(int lineNo, String defect, LocalDate dueOn) {
        return new CheckResult(lineNo, ItemOutcome.REJECTED, defect, Optional.of(dueOn));
    }
}
