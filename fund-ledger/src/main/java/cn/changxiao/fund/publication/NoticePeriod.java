package cn.changxiao.fund.publication;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * The months that a notice is about, both ends included; at most twelve, because accounts are to be published at least
 * once a year (住宅专项维修资金管理办法 art. 30).
 */
public record NoticePeriod(YearMonth from, YearMonth until) {

    private static final int MOST_MONTHS = 12;
    private static final int MONTHS_FACTOR = 100;

    public NoticePeriod {
        if (from.isAfter(until) || from.until(until, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw new InvalidValue("公示期间 %s 至 %s 须由前到后，且不超过 %d 个月。".formatted(from, until, MOST_MONTHS));
        }
    }

    /** @throws InvalidValue if one is no month */
    public static NoticePeriod parse(String from, String until) {
        return new NoticePeriod(month(from), month(until));
    }

    /** The months of this year that are over, or last year's in January. */
    public static NoticePeriod latest(LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        return new NoticePeriod(YearMonth.of(last.getYear(), 1), last);
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** The first day after it. */
    public LocalDate end() {
        return until.plusMonths(1).atDay(1);
    }

    @Override
    public String toString() {
        return from.equals(until) ? from.toString() : from + " 至 " + until;
    }

    /** @throws InvalidValue if the last month is not over */
    void requireOver(LocalDate today) {
        if (end().isAfter(today)) {
            throw new InvalidValue("公示截至 %s，该月尚未结束，请选择已结束的月份。".formatted(until));
        }
    }

    static int number(YearMonth month) {
        return month.getYear() * MONTHS_FACTOR + month.getMonthValue();
    }

    static YearMonth month(int number) {
        return YearMonth.of(number / MONTHS_FACTOR, number % MONTHS_FACTOR);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException notAMonth) {
            throw new InvalidValue("“%s”不是月份，请按 2026-01 的格式填写。".formatted(text));
        }
    }
}
