package cn.changxiao.property.ownership;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;

/** A part of a unit, {@code numerator / denominator}, from a day until another, which is exclusive. */
public record Share(long numerator, long denominator, LocalDate from, LocalDate until) {

    /** The end of what has no end. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public Share {
        if (numerator <= 0 || numerator > denominator) {
            throw new InvalidValue("产权份额 %d/%d 须大于 0 且不超过 1。".formatted(numerator, denominator));
        }
        if (!from.isBefore(until)) {
            throw new InvalidValue("产权份额的起始日 %s 须早于终止日 %s。".formatted(from, until));
        }
    }

    /** The whole unit from a day on. */
    public static Share whole(LocalDate from) {
        return new Share(1, 1, from, OPEN_END);
    }

    /** One of several equal parts from a day on. */
    public static Share oneOf(long denominator, LocalDate from) {
        return new Share(1, denominator, from, OPEN_END);
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
