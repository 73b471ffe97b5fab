package cn.changxiao.fund.closing;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.util.stream.Collectors;

/** A month is closed when it is over and nothing of it is left to do. */
public final class MonthNotReady extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    MonthNotReady(ClosingChecklist checklist) {
        super(
                Kind.CONFLICT,
                checklist.isOver()
                        ? "%s 还不能结账：%s。"
                                .formatted(
                                        checklist.month(),
                                        checklist.items().stream()
                                                .filter(ClosingChecklist.Item::isHindrance)
                                                .map(ClosingChecklist.Item::sentence)
                                                .collect(Collectors.joining("；")))
                        : "%s 还没有结束，请在 %s 之后结账。"
                                .formatted(checklist.month(), checklist.month().atEndOfMonth()));
    }
}
