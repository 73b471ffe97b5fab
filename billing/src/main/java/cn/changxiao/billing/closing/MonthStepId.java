package cn.changxiao.billing.closing;

/** Identifies a step in the history of an issuer's months, as a proposal to open one again. */
public record MonthStepId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
