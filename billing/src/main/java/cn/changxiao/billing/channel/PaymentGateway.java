package cn.changxiao.billing.channel;

import cn.changxiao.billing.payment.PaymentChannel;
import java.util.Optional;

/**
 * The port to a payment channel. An adapter of a real channel answers for that channel and is asked before the built-in
 * signed gateway, which answers for all.
 */
public interface PaymentGateway {

    /** True if this gateway speaks with the channel. */
    boolean serves(PaymentChannel channel);

    /** What the payer's phone scans or opens for the order. */
    String payCode(PayOrder order);

    /**
     * Verifies a callback and reads it; nothing of the body is believed before the signature is.
     *
     * @throws CallbackRefused if it is not from the merchant's channel, or too old
     */
    PaymentNotice read(ChannelCallback callback);

    /** Asks the channel whether the order was paid; empty if not, or if the channel cannot be asked. */
    Optional<PaymentNotice> query(PayOrder order);
}
