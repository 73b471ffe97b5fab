package cn.changxiao.billing.message;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The night in which nobody is disturbed, from an evening hour to a morning hour; days off are quiet altogether. Example:
 * {@code new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 30))}.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (!until.isBefore(from)) {
            throw new InvalidValue("免打扰时段须由晚间至次日早间，如 20:00 至 08:30。");
        }
    }

    /** The moment itself if it is not quiet, else the first one after it that is not. */
    public LocalDateTime next(LocalDateTime moment, WorkingCalendar calendar) {
        LocalDate day = moment.toLocalDate();
        if (calendar.onOrAfter(day).value().equals(day)) {
            LocalTime time = moment.toLocalTime();
            if (time.isBefore(until)) {
                return day.atTime(until);
            }
            if (time.isBefore(from)) {
                return moment;
            }
        }
        return calendar.onOrAfter(day.plusDays(1)).value().atTime(until);
    }
}
