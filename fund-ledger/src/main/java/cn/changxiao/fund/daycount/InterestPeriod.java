package cn.changxiao.fund.daycount;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;

/** The days whose balances earn, half-open and at most a year: the day of a deposit counts, that of a withdrawal not. */
public record InterestPeriod(LocalDate from, LocalDate until) {

    public InterestPeriod {
        if (!from.isBefore(until) || until.isAfter(from.plusYears(1))) {
            throw new InvalidValue("计息期间 %s 至 %s 须为一日以上、一年以内。".formatted(from, until.minusDays(1)));
        }
    }

    /** The last day that counts. */
    public LocalDate last() {
        return until.minusDays(1);
    }

    /** What a fen weighs that was there all the time. */
    public long weight(DayCount basis) {
        return basis.weight(from, until);
    }

    /** Until when days weigh as the first does. */
    public LocalDate turn() {
        return DayCount.turn(from, until);
    }
}
