package cn.changxiao.billing.suspense;

/** Identifies a sum in suspense. */
public record SuspenseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
