package cn.changxiao.app.console.refund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.app.page.Shell;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.refund.Refund;
import cn.changxiao.billing.refund.RefundState;
import java.util.List;

/** Refunds in one state. */
public record RefundListPage(List<Refund> refunds, RefundState state, PageNumbers numbers) {

    public RefundListPage {
        refunds = List.copyOf(refunds);
    }

    /** True for who may ask for money to go back: managers. */
    public static boolean mayAsk(Shell shell) {
        return shell.viewer().filter(Managers::isManager).isPresent();
    }

    public static String tone(RefundState state) {
        return switch (state) {
            case REQUESTED -> "warn";
            case APPROVED -> "info";
            case PAID -> "good";
            case REJECTED, GIVEN_UP -> "bad";
        };
    }
}
