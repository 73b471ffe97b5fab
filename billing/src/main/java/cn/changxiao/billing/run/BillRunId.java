package cn.changxiao.billing.run;

/** Identifies a bill run. */
public record BillRunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
