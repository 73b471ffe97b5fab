package cn.changxiao.billing.disclosure;

/** Identifies a disclosure. */
public record DisclosureId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
