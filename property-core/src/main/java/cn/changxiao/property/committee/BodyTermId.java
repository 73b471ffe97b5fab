package cn.changxiao.property.committee;

/** Identifies one term of a self-governing body. */
public record BodyTermId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
