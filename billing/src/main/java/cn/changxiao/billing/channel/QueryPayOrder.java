package cn.changxiao.billing.channel;

import cn.changxiao.billing.Retry;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Asks the channel about an order whose callback has not come, and settles what it answers as a callback would. */
@Singleton
public class QueryPayOrder {

    private final PayOrders payOrders;
    private final Gateways gateways;
    private final SettleNotice settleNotice;

    QueryPayOrder(PayOrders payOrders, Gateways gateways, SettleNotice settleNotice) {
        this.payOrders = payOrders;
        this.gateways = gateways;
        this.settleNotice = settleNotice;
    }

    /**
     * The order as it is afterwards.
     *
     * @throws NotFound if there is no such order or the viewer must not see it
     */
    public PayOrder query(Viewer viewer, PayOrderId id) {
        PayOrder order = payOrders.one(viewer, id);
        if (order.isPaid()) {
            return order;
        }
        Optional<PaymentNotice> notice = gateways.of(order.channel()).query(order);
        if (notice.filter(told -> told.merchant().equals(order.issuer())).isEmpty()) {
            return order;
        }
        Retry.whileContended(() -> settleNotice.settle(order.channel(), notice.get()));
        return payOrders.one(viewer, id);
    }
}
