package cn.changxiao.billing.channel;

import cn.changxiao.billing.payment.PaymentChannel;

/**
 * What came over the wire, with the headers that sign it. The body is the raw one as UTF-8 text; bytes that are no UTF-8
 * do not survive the reading, so that their signature does not hold.
 */
public record ChannelCallback(
        PaymentChannel channel, String keyId, String timestamp, String nonce, String signature, String body) {

    /** The same with another signature. */
    public ChannelCallback signed(String by) {
        return new ChannelCallback(channel, keyId, timestamp, nonce, by, body);
    }
}
