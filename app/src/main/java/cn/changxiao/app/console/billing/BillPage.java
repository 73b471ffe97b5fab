package cn.changxiao.app.console.billing;

import cn.changxiao.billing.adjustment.Adjustment;
import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.printing.Printing;
import cn.changxiao.property.document.QrCode;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One bill as of today.
 *
 * @param missing characters of names that no font has
 */
public record BillPage(
        Bill bill,
        List<Adjustment> adjustments,
        boolean isManager,
        LocalDate today,
        String verifyAddress,
        String missing,
        List<Printing> printings) {

    private static final int QR_PIXELS = 148;

    public BillPage {
        adjustments = List.copyOf(adjustments);
    }

    /** What the bill comes to now: its amount less what was adjusted, waived or taken back. */
    public Money amountNow() {
        return bill.head().dueNow();
    }

    public boolean isVoid() {
        return bill.head().isVoid();
    }

    public boolean canAdjust() {
        return isManager && !isVoid();
    }

    /** The code on the paper, for a phone at the screen. */
    public String qrSvg() {
        return QrCode.of(bill.payCode()).svg(QR_PIXELS);
    }

    /** The code that leads whoever holds the paper to the check of it. */
    public String verifySvg() {
        return QrCode.of(verifyAddress).svg(QR_PIXELS);
    }

    /** The digits of the hash as they stand on the paper. */
    public String check() {
        return bill.check().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public Map<ArrearsAge, Money> ages() {
        return ArrearsAge.split(bill.arrears(), today);
    }

    public static String state(BillSummary bill) {
        if (bill.isVoid()) {
            return "已作废";
        }
        if (bill.isSettled()) {
            return "已付清";
        }
        return bill.open().equals(bill.dueNow()) ? "未缴" : "部分缴费";
    }

    public static String tone(BillSummary bill) {
        if (bill.isVoid()) {
            return "neutral";
        }
        if (bill.isSettled()) {
            return "good";
        }
        return bill.open().equals(bill.dueNow()) ? "bad" : "warn";
    }
}
