package cn.changxiao.property.result;

/** Identifies an owner's objection to a published result. */
public record ObjectionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
