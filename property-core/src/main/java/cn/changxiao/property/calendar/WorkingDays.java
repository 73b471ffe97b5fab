package cn.changxiao.property.calendar;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers by the calendar that is in the database now, so that a notice added while the service runs counts at once.
 * Whoever asks for many days takes the {@link #calendar()} and asks that.
 */
@Singleton
public class WorkingDays {

    private static final String YEARS = "SELECT year FROM property_calendar_year";
    private static final String DAYS = "SELECT day, kind FROM property_calendar_day";

    private final Sql sql;

    WorkingDays(Sql sql) {
        this.sql = sql;
    }

    /** Everything that is published. */
    public WorkingCalendar calendar() {
        List<Integer> years = sql.list(YEARS, row -> row.getInt("year"));
        List<Map.Entry<LocalDate, Boolean>> days = sql.list(
                DAYS,
                row -> Map.entry(
                        row.getObject("day", LocalDate.class),
                        row.getString("kind").equals("MAKE_UP")));
        return new WorkingCalendar(
                Set.copyOf(years), days.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** See {@link WorkingCalendar#isWorkingDay}. */
    public CalendarAnswer<Boolean> isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /** See {@link WorkingCalendar#after}. */
    public CalendarAnswer<LocalDate> after(LocalDate day, int workingDays) {
        return calendar().after(day, workingDays);
    }

    /** See {@link WorkingCalendar#between}. */
    public CalendarAnswer<Integer> between(LocalDate after, LocalDate until) {
        return calendar().between(after, until);
    }
}
