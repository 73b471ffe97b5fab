package cn.changxiao.app.console.counter;

import cn.changxiao.billing.channel.PayOrder;
import cn.changxiao.property.document.QrCode;
import java.time.LocalDateTime;

/** One pay order with the code a phone scans; it is fetched again until it is paid or too late. */
public record PayOrderPage(PayOrder order, String code, LocalDateTime now, boolean isOwner) {

    private static final int QR_PIXELS = 240;

    public boolean isWaiting() {
        return !order.isPaid() && !order.isExpired(now);
    }

    public String qrSvg() {
        return QrCode.of(code).svg(QR_PIXELS);
    }

    public String back() {
        return isOwner ? "/my/bills" : "/billing/counter";
    }
}
