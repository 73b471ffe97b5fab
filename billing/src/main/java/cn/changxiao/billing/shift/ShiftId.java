package cn.changxiao.billing.shift;

/** Identifies a cashier's shift. */
public record ShiftId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
