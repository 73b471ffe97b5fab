package cn.changxiao.property.ownership;

/** Identifies a recorded change of owners. */
public record OwnershipChangeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
