package cn.changxiao.billing.bill;

/** Identifies a bill. */
public record BillId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
