package cn.changxiao.property.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A policy value in force, with where it comes from: {@code unit} is the parameter's, or the other sort of day where
 * the place counts so, {@code profile} is the place that set it, {@code clause} the law
 * or document, and {@code isLocalSetting} says that no national number exists.
 */
public record PolicyValue(
        PolicyParameter parameter,
        long value,
        PolicyUnit unit,
        String profile,
        String clause,
        boolean isLocalSetting,
        LocalDate validFrom) {

    /** The value as people read it. */
    public String text() {
        return unit.text(value);
    }

    /**
     * The day of the year.
     *
     * @throws IllegalStateException if the value is no day of a year
     */
    public MonthDay monthDay() {
        if (unit != PolicyUnit.MONTH_DAY) {
            throw new IllegalStateException(parameter + " is no day of a year");
        }
        return MonthDay.of((int) (value / 100), (int) (value % 100));
    }

    /** Whether a rule that may be switched on is on. */
    public boolean isOn() {
        return unit == PolicyUnit.SWITCH && value != 0;
    }
}
