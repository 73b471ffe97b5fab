package cn.changxiao.billing.refund;

/** Identifies a refund. */
public record RefundId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
