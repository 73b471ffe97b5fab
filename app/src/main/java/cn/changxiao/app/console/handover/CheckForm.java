package cn.changxiao.app.console.handover;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.property.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of the check: for each line that has an outcome, the outcome, the defect and its day. */
final class CheckForm {

    private CheckForm() {}

    /** @throws InvalidValue if no line has an outcome */
    static List<CheckResult> read(FormFields fields) {
        List<CheckResult> results = new ArrayList<>();
        for (long line : fields.ticked("outcome_")) {
            if (!fields.text("outcome_" + line).isEmpty()) {
                results.add(result(fields, line));
            }
        }
        if (results.isEmpty()) {
            throw new InvalidValue("请至少填写一项查验结果。");
        }
        return results;
    }

    private static CheckResult result(FormFields fields, long line) {
        ItemOutcome outcome = fields.choice(ItemOutcome.class, "outcome_" + line, "第 %d 项的结果".formatted(line));
        return outcome == ItemOutcome.REJECTED
                ? CheckResult.rejected(
                        Math.toIntExact(line),
                        fields.text("defect_" + line),
                        fields.day("due_" + line, "第 %d 项的整改期限".formatted(line)))
                : new CheckResult(Math.toIntExact(line), outcome, "", Optional.empty());
    }
}
