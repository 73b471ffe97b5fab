package cn.changxiao.app.console.counter;

import cn.changxiao.billing.shift.Shift;
import cn.changxiao.billing.shift.ShiftId;
import java.util.List;
import java.util.Optional;

/** The shifts of a manager, and the viewer's own if it is open; {@code key} makes opening twice one shift. */
public record ShiftListPage(List<Shift> shifts, Optional<ShiftId> mine, String key) {

    public static String state(Shift shift) {
        if (shift.isOpen()) {
            return "收款中";
        }
        return shift.isWaiting() ? "待确认" : "已确认";
    }

    public static String tone(Shift shift) {
        if (shift.isOpen()) {
            return "info";
        }
        return shift.isWaiting() ? "warn" : "good";
    }
}
