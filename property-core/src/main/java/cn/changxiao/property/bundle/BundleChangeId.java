package cn.changxiao.property.bundle;

/** Identifies a change of a bundle, proposed or decided. */
public record BundleChangeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
