package cn.changxiao.fund.review;

/** Identifies a request for review. */
public record ReviewId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
