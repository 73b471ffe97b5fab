package cn.changxiao.billing.payment;

/** Identifies a payment. */
public record PaymentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
