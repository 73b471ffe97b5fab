package cn.changxiao.billing.adjustment;

/** Identifies a proposed adjustment of a bill. */
public record AdjustmentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
