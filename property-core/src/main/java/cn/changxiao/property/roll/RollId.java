package cn.changxiao.property.roll;

/** Identifies a frozen voters' roll. */
public record RollId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
