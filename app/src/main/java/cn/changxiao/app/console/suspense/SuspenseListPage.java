package cn.changxiao.app.console.suspense;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.suspense.SuspendedSum;
import cn.changxiao.billing.suspense.SuspendedSums;
import java.util.List;

/** What waits in suspense, or what was settled. */
public record SuspenseListPage(
        List<SuspendedSum> sums, SuspendedSums.Waiting waiting, boolean isSettled, PageNumbers numbers) {

    public static String state(SuspendedSum sum) {
        if (sum.isReturnWaiting()) {
            return "退回待复核";
        }
        return sum.isOpen() ? "待处理" : "已处理";
    }

    public static String tone(SuspendedSum sum) {
        if (sum.isReturnWaiting()) {
            return "info";
        }
        return sum.isOpen() ? "warn" : "good";
    }
}
