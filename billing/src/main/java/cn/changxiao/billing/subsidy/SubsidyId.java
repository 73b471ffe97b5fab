package cn.changxiao.billing.subsidy;

/** Identifies an arrangement of a subsidy. */
public record SubsidyId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
