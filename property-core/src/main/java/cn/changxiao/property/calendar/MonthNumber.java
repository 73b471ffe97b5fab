package cn.changxiao.property.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** How tables write a month: year × 100 + month, so that the number order is the order of time. November 2026 is 202611. */
public final class MonthNumber {

    private static final int YEAR = 100;

    private MonthNumber() {}

    public static int of(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue();
    }

    /** The month the day lies in. */
    public static int of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    /** @throws java.time.DateTimeException if the number is no month */
    public static YearMonth month(int number) {
        return YearMonth.of(number / YEAR, number % YEAR);
    }
}
