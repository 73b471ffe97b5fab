package cn.changxiao.fund.refund;

/** Identifies a refund of a deposit. */
public record DepositRefundId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
