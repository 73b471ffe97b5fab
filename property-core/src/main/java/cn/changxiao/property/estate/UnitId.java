package cn.changxiao.property.estate;

/** Identifies a unit (户) of a building. */
public record UnitId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
