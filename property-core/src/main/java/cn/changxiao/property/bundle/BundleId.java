package cn.changxiao.property.bundle;

/** Identifies a bundle. */
public record BundleId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
