package cn.changxiao.fund.establish;

/** Identifies a plan to build a fund up. */
public record DepositPlanId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
