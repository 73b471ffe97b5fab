package cn.changxiao.property.estate;

/** Identifies a residential compound (小区). */
public record CompoundId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
