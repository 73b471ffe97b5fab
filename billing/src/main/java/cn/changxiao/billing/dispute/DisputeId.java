package cn.changxiao.billing.dispute;

/** Identifies an objection to what was billed. */
public record DisputeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
