package cn.changxiao.app.console.counter;

import cn.changxiao.billing.channel.PayOrder;
import java.time.LocalDateTime;
import java.util.List;

/** A manager's newest pay orders as of now. */
public record PayOrderListPage(List<PayOrder> orders, LocalDateTime now) {

    public String state(PayOrder order) {
        if (order.isPaid()) {
            return "已支付";
        }
        return order.isExpired(now) ? "已过期" : "待支付";
    }

    public String tone(PayOrder order) {
        if (order.isPaid()) {
            return "good";
        }
        return order.isExpired(now) ? "neutral" : "info";
    }
}
