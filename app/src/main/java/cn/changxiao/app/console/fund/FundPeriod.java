package cn.changxiao.app.console.fund;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** The months a page of the books shows, both ends included. */
public record FundPeriod(YearMonth from, YearMonth until) {

    /** From January of this year to this month unless the address says otherwise. */
    public static FundPeriod of(String from, String until, LocalDate today) {
        YearMonth last = until.isBlank() ? YearMonth.from(today) : month(until);
        YearMonth first = from.isBlank() ? YearMonth.of(last.getYear(), 1) : month(from);
        if (first.isAfter(last)) {
            throw new InvalidValue("起始月份 %s 晚于截止月份 %s，请重新选择。".formatted(first, last));
        }
        return new FundPeriod(first, last);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException notAMonth) {
            throw new InvalidValue("“%s”不是月份，请按 2026-01 的格式填写。".formatted(text));
        }
    }

    /** For the query of an address. */
    public String query() {
        return "from=%s&until=%s".formatted(from, until);
    }
}
