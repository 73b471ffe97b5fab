package cn.changxiao.property.ownership;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.PersonId;
import java.time.LocalDate;

/** A person's exact part of a unit, {@code numerator / denominator}, more than nothing and at most all of it. */
public record Holding(PersonId person, long numerator, long denominator) {

    public Holding {
        if (numerator <= 0 || numerator > denominator) {
            throw new InvalidValue("产权份额 %d/%d 须大于 0 且不超过 1。".formatted(numerator, denominator));
        }
    }

    Share during(LocalDate from, LocalDate until) {
        return new Share(numerator, denominator, from, until);
    }
}
