package cn.changxiao.fund.daycount;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * How many days a year of interest has. A day weighs {@code denominator / days of its year}, so that weights stay whole
 * numbers: interest = fen × weight × rate ÷ denominator. Weights of adjoining periods add up.
 */
public enum DayCount {
    /** 360 days, as banks count demand deposits. */
    ACTUAL_360(360, "每年360日", 360),
    ACTUAL_365(365, "每年365日", 365),
    /** The days that the year of each day really has, 365 or 366. */
    ACTUAL_ACTUAL(366, "每年按实际天数", 365 * 366);

    private final int code;
    private final String label;
    private final int denominator;

    DayCount(int code, String label, int denominator) {
        this.code = code;
        this.label = label;
        this.denominator = denominator;
    }

    /** The basis of a policy value: 360, 365, or 366 for the real days. */
    public static DayCount of(long code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code == code)
                .findFirst()
                .orElseThrow(() -> new InvalidValue("计息的年日数须为 360、365 或 366（按实际天数），现为 %d。".formatted(code)));
    }

    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** What a rate per year is divided by, together with the weights. */
    public int denominator() {
        return denominator;
    }

    /** What one day of the year weighs. */
    public int factor(int year) {
        return this == ACTUAL_ACTUAL ? denominator / Year.of(year).length() : 1;
    }

    /** What the days from the first on weigh, without the last; of two calendar years at most. */
    public long weight(LocalDate from, LocalDate until) {
        LocalDate turn = turn(from, until);
        return ChronoUnit.DAYS.between(from, turn) * factor(from.getYear())
                + ChronoUnit.DAYS.between(turn, until) * factor(turn.getYear());
    }

    /** The first of January within, or the end where there is none. */
    static LocalDate turn(LocalDate from, LocalDate until) {
        LocalDate newYear = LocalDate.of(from.getYear() + 1, 1, 1);
        return newYear.isBefore(until) ? newYear : until;
    }
}
