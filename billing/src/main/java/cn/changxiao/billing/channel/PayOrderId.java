package cn.changxiao.billing.channel;

/** Identifies a pay order; the merchant order number that a channel sees. */
public record PayOrderId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
