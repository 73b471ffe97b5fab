package cn.changxiao.billing.allocation;

/** Identifies a proposed or decided allocation policy. */
public record AllocationPolicyId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
