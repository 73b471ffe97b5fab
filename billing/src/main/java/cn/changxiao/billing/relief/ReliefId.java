package cn.changxiao.billing.relief;

/** Identifies a proposed or approved relief. */
public record ReliefId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
