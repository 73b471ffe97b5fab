package cn.changxiao.app.console.billing;

import cn.changxiao.billing.adjustment.Adjustment;
import cn.changxiao.billing.adjustment.AdjustmentKind;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.property.document.QrCode;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/** One bill as of today. */
public record BillPage(Bill bill, List<Adjustment> adjustments, boolean isManager, LocalDate today) {

    private static final int QR_PIXELS = 148;

    public BillPage {
        adjustments = List.copyOf(adjustments);
    }

    /** What the bill comes to now: its amount less what was adjusted, waived or taken back. */
    public Money amountNow() {
        return bill.head()
                .due()
                .minus(Money.sum(adjustments.stream().map(Adjustment::lowered).toList()));
    }

    public boolean isVoid() {
        return adjustments.stream().anyMatch(each -> each.kind() == AdjustmentKind.VOID);
    }

    public boolean canAdjust() {
        return isManager && !isVoid();
    }

    /** The code on the paper, for a phone at the screen. */
    public String qrSvg() {
        return QrCode.of(bill.payCode()).svg(QR_PIXELS);
    }

    public static String state(BillSummary bill) {
        if (bill.isSettled()) {
            return "已付清";
        }
        return bill.open().equals(bill.due()) ? "未缴" : "部分缴费";
    }

    public static String tone(BillSummary bill) {
        if (bill.isSettled()) {
            return "good";
        }
        return bill.open().equals(bill.due()) ? "bad" : "warn";
    }
}
