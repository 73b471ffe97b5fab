package cn.changxiao.billing.dunning;

/** Identifies one round of dunning of one unit. */
public record CaseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
