package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Lines of a bill as they are told: months that differ in nothing but the month in one row, with the exact sum. */
public record BillLines(BillLine first, BillingMonth last, int months) {

    /** The rows in the order of the lines, which come by item and month. */
    public static List<BillLines> of(List<BillLine> lines) {
        List<BillLines> rows = new ArrayList<>();
        BillLine previous = null;
        for (BillLine line : lines) {
            int end = rows.size() - 1;
            if (previous != null && previous.goesOnIn(line)) {
                BillLines row = rows.get(end);
                rows.set(end, new BillLines(row.first(), line.month(), row.months() + 1));
            } else {
                rows.add(new BillLines(line, line.month(), 1));
            }
            previous = line;
        }
        return rows;
    }

    /** The item, and its months where the bill has more than one. */
    public String label(boolean withMonths) {
        if (!withMonths) {
            return first.item().label();
        }
        return months == 1
                ? "%s %s".formatted(first.item().label(), first.month())
                : "%s %s 至 %s".formatted(first.item().label(), first.month(), last);
    }

    public String explanation() {
        return months == 1
                ? first.explanation()
                : "%s，每月 %s 元 × %d 个月"
                        .formatted(first.explanation(), first.amount().grouped(), months);
    }

    public Money amount() {
        return first.amount().times(months, 1, RoundingMode.UNNECESSARY);
    }
}
