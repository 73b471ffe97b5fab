package cn.changxiao.billing.latefee;

/** Identifies a proposed or approved late fee rate. */
public record LateFeeRateId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
