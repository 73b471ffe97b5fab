package cn.changxiao.billing.space;

/** Identifies one holding of a parking space. */
public record SpaceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
