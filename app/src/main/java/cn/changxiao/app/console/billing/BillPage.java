package cn.changxiao.app.console.billing;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.property.document.QrCode;
import java.time.LocalDate;

/** One bill as of today. */
public record BillPage(Bill bill, LocalDate today) {

    private static final int QR_PIXELS = 148;

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
