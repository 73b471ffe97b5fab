package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A month with unfinished business stays open; the sentence names it all. */
public final class MonthNotClosable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private MonthNotClosable(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static MonthNotClosable unfinished(BillingMonth month, List<ClosingCheck> checks) {
        return new MonthNotClosable(checks.stream()
                .filter(ClosingCheck::keepsOpen)
                .map(check -> "%s（%d 项，%s）"
                        .formatted(
                                check.item().label(),
                                check.count(),
                                check.item().remedy()))
                .collect(Collectors.joining("；", "账期 %s 还不能结账：".formatted(month), "。")));
    }

    static MonthNotClosable notOver(BillingMonth month) {
        return new MonthNotClosable("账期 %s 尚未结束，请在 %s 之后结账。".formatted(month, month.lastDay()));
    }

    static MonthNotClosable alreadyClosed(BillingMonth month) {
        return new MonthNotClosable("账期 %s 已经结账，不必再结。".formatted(month));
    }
}
