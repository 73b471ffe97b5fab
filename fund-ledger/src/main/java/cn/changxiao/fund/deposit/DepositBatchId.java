package cn.changxiao.fund.deposit;

/** Identifies a batch of deposits. */
public record DepositBatchId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
