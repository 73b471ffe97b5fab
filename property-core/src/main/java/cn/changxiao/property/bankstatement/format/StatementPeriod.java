package cn.changxiao.property.bankstatement.format;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;

/** The days that a statement covers; both are in it, as banks write them. */
public record StatementPeriod(LocalDate first, LocalDate last) {

    public StatementPeriod {
        if (last.isBefore(first)) {
            throw new InvalidValue("账单起始日 %s 晚于截止日 %s，请更正。".formatted(first, last));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
