package cn.changxiao.billing.channel;

import cn.changxiao.billing.Retry;
import jakarta.inject.Singleton;

/**
 * A channel tells that money came. Once proven, it becomes the ordered payment, or is held in suspense with the reason;
 * it is never refused, because the money is there. The same notice again, also many at once, changes nothing.
 */
@Singleton
public class AcceptCallback {

    private final Gateways gateways;
    private final SettleNotice settleNotice;

    AcceptCallback(Gateways gateways, SettleNotice settleNotice) {
        this.gateways = gateways;
        this.settleNotice = settleNotice;
    }

    /**
     * What became of the money.
     *
     * @throws CallbackRefused if the sender is not proven
     * @throws CallbackContradicts if the transaction was taken with another amount
     */
    public CallbackAnswer accept(ChannelCallback callback) {
        PaymentNotice notice = gateways.of(callback.channel()).read(callback);
        return Retry.whileContended(() -> settleNotice.settle(callback.channel(), notice));
    }
}
