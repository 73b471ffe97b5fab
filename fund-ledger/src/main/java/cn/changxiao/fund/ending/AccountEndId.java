package cn.changxiao.fund.ending;

/** Identifies the ending of a sub-account. */
public record AccountEndId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
