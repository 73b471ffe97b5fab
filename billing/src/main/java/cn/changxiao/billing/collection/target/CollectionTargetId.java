package cn.changxiao.billing.collection.target;

/** Identifies a target that a street office has set. */
public record CollectionTargetId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
