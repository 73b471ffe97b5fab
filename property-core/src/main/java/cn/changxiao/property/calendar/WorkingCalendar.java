package cn.changxiao.property.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The published years and the days that their notices make different from their weekday ({@code true}: worked). A
 * value: it may be kept for the length of one computation, and counted with without asking the database again.
 */
public record WorkingCalendar(Set<Integer> publishedYears, Map<LocalDate, Boolean> exceptions) {

    /** No deadline is longer; a greater number is a mistake of the caller. */
    private static final int MOST_DAYS = 3_660;

    public WorkingCalendar {
        publishedYears = Set.copyOf(publishedYears);
        exceptions = Map.copyOf(exceptions);
    }

    /** Whether people work on the day. */
    public CalendarAnswer<Boolean> isWorkingDay(LocalDate day) {
        return answer(isWorked(day), day, day);
    }

    /**
     * The n-th working day after the day, which itself does not count (民法典 art. 201); the day itself for 0.
     *
     * @throws IllegalArgumentException for a negative number or one beyond ten years
     */
    public CalendarAnswer<LocalDate> after(LocalDate day, int workingDays) {
        if (workingDays < 0 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("cannot count " + workingDays + " working days");
        }
        LocalDate reached = day;
        for (int counted = 0; counted < workingDays; ) {
            reached = reached.plusDays(1);
            if (isWorked(reached)) {
                counted++;
            }
        }
        return workingDays == 0 ? new CalendarAnswer.Known<>(day) : answer(reached, day.plusDays(1), reached);
    }

    /** The first working day that is not before the day, as art. 203 moves the end of a period that falls on a holiday. */
    public CalendarAnswer<LocalDate> onOrAfter(LocalDate day) {
        LocalDate reached = day;
        while (!isWorked(reached)) {
            reached = reached.plusDays(1);
        }
        return answer(reached, day, reached);
    }

    /** How many working days lie in {@code (after, until]}; 0 when the period is empty. */
    public CalendarAnswer<Integer> between(LocalDate after, LocalDate until) {
        if (!until.isAfter(after)) {
            return new CalendarAnswer.Known<>(0);
        }
        LocalDate first = after.plusDays(1);
        long days = first.datesUntil(until.plusDays(1)).filter(this::isWorked).count();
        return answer(Math.toIntExact(days), first, until);
    }

    private boolean isWorked(LocalDate day) {
        Boolean exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private <T> CalendarAnswer<T> answer(T value, LocalDate first, LocalDate last) {
        OptionalInt open = IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !publishedYears.contains(year))
                .findFirst();
        return open.isPresent()
                ? new CalendarAnswer.NotPublished<>(value, open.getAsInt())
                : new CalendarAnswer.Known<>(value);
    }
}
