package cn.changxiao.billing.ladder;

/** Identifies a dunning ladder. */
public record LadderId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
