package cn.changxiao.property.calendar;

import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Turns a number of days that policy sets into the day it ends on; the day it starts on does not count. */
@Singleton
public class Deadlines {

    private final WorkingDays workingDays;

    Deadlines(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The last day of the period that the policy value gives from the day on. */
    public CalendarAnswer<LocalDate> after(LocalDate start, PolicyValue length) {
        return after(start, length.value(), length.unit());
    }

    /**
     * The last day of a period of so many units.
     *
     * @throws IllegalArgumentException for a unit that does not count days, months or years
     */
    public CalendarAnswer<LocalDate> after(LocalDate start, long amount, PolicyUnit unit) {
        return switch (unit) {
            case DAYS -> new CalendarAnswer.Known<>(start.plusDays(amount));
            case WORKING_DAYS -> workingDays.after(start, Math.toIntExact(amount));
            case MONTHS -> new CalendarAnswer.Known<>(start.plusMonths(amount));
            case YEARS -> new CalendarAnswer.Known<>(start.plusYears(amount));
            default -> throw new IllegalArgumentException("no deadline is counted in " + unit);
        };
    }
}
