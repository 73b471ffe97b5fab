package cn.changxiao.billing.charge;

/** Days of one month as bits: bit 0 is the first day. Used for the days that are billed already. */
public record DaySet(int bits) {

    public static final DaySet NONE = new DaySet(0);

    /** So many days from {@code firstDay} (1 to 31) on. */
    public static DaySet of(int firstDay, int days) {
        if (firstDay < 1 || days < 0 || firstDay + days > 32) {
            throw new IllegalArgumentException("no days of a month: " + firstDay + " + " + days);
        }
        return new DaySet((int) (((1L << days) - 1) << (firstDay - 1)));
    }

    public DaySet and(DaySet other) {
        return new DaySet(bits | other.bits);
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    /** {@code offset} counts from 0. */
    boolean has(int offset) {
        return (bits >>> offset & 1) == 1;
    }

    /** A bit at each day on which the set begins or ends. */
    int edges() {
        return bits ^ bits << 1;
    }
}
