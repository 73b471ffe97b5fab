package cn.changxiao.fund.asof;

import cn.changxiao.property.calendar.MonthNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** A point in both times: what had happened by the end of a day, as far as it was on record at a moment. */
public record AsOf(LocalDate day, LocalDateTime knownAt) {

    private static final LocalDateTime EVER = LocalDate.of(9999, 12, 31).atStartOfDay();

    /** By the end of the day, with everything that is on record now. */
    public static AsOf day(LocalDate day) {
        return new AsOf(day, EVER);
    }

    /** Whether it asks what was known at some earlier moment. */
    public boolean isOfThePast() {
        return !knownAt.equals(EVER);
    }

    /** The last month that had ended by then. */
    int lastWholeMonth() {
        YearMonth month = YearMonth.from(day);
        return MonthNumber.of(day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1));
    }
}
