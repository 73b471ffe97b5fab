package cn.changxiao.fund.interest;

/** Identifies a run that hands income to the units by days. */
public record InterestRunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
