package cn.changxiao.app.console.asof;

import cn.changxiao.fund.asof.AsOf;
import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** The point in time a page was asked for: a day, today if blank, and the moment at which it was known, now if blank. */
final class AsOfChoice {

    private AsOfChoice() {}

    static AsOf of(String day, String known, LocalDate today) {
        try {
            LocalDate on = day.isBlank() ? today : LocalDate.parse(day);
            return known.isBlank() ? AsOf.day(on) : new AsOf(on, LocalDateTime.parse(known));
        } catch (DateTimeParseException notATime) {
            throw new InvalidValue("“%s”“%s”不是日期和时间，请按 2026-01-31 和 2026-02-03T08:30 的格式填写。".formatted(day, known));
        }
    }
}
