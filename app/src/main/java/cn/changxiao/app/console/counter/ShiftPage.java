package cn.changxiao.app.console.counter;

import cn.changxiao.billing.shift.ShiftReport;
import cn.changxiao.property.party.UserId;

/** One shift; the cashier may close it, another person acknowledges the close. */
public record ShiftPage(ShiftReport report, UserId user) {

    public boolean isMine() {
        return report.shift().cashier().equals(user);
    }

    public boolean canClose() {
        return report.shift().isOpen() && isMine();
    }

    public boolean canAcknowledge() {
        return report.shift().isWaiting() && !isMine();
    }
}
