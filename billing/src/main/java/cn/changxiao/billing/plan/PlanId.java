package cn.changxiao.billing.plan;

/** Identifies a payment plan. */
public record PlanId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
