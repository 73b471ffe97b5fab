package cn.changxiao.fund.income;

/** Identifies a run that hands income to the units. */
public record IncomeRunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
