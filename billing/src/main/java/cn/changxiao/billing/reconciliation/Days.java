package cn.changxiao.billing.reconciliation;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both included as on a statement; a year at most. */
public record Days(LocalDate first, LocalDate last) {

    private static final int MOST = 366;

    public Days {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw new InvalidValue("日期 %s 至 %s 须先后相接且不超过一年，请更正。".formatted(first, last));
        }
    }
}
