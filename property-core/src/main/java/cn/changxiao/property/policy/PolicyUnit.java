package cn.changxiao.property.policy;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What a policy value counts; values are whole numbers, so 30 % is 300,000 parts per million. */
public enum PolicyUnit {
    /** Parts per million of a whole. */
    PARTS_PER_MILLION("%"),
    /** Twelfths of a whole: the only denominator that holds 2/3, 3/4 and 1/2 exactly. */
    TWELFTHS("/12"),
    DAYS("日"),
    WORKING_DAYS("个工作日"),
    MINUTES("分钟"),
    HOURS("小时"),
    MONTHS("个月"),
    YEARS("年"),
    /** Heating or cooling seasons. */
    SEASONS("个采暖（供冷）期"),
    FEN_PER_SQUARE_METRE("元/平方米"),
    COUNT("次"),
    /** How many people. */
    PEOPLE("人"),
    /** A day of every year as month × 100 + day: 1115 is the 15th of November. */
    MONTH_DAY(""),
    /** A year of the calendar, such as 2000. */
    CALENDAR_YEAR("年"),
    /** 1 = allowed, 0 = not: a rule that law leaves doubtful and a place may switch on. */
    SWITCH("");

    private final String label;

    PolicyUnit(String label) {
        this.label = label;
    }

    /** The value as people read it: {@code 30%}, {@code 2/3}, {@code 5 年}. */
    public String text(long value) {
        return switch (this) {
            case PARTS_PER_MILLION ->
                BigDecimal.valueOf(value, 4).stripTrailingZeros().toPlainString() + label;
            case TWELFTHS -> fraction(value);
            case FEN_PER_SQUARE_METRE -> BigDecimal.valueOf(value, 2).toPlainString() + " " + label;
            case MONTH_DAY -> value / 100 + "月" + value % 100 + "日";
            case CALENDAR_YEAR -> value + label;
            case SWITCH -> value == 0 ? "关闭" : "启用";
            case DAYS, WORKING_DAYS, MINUTES, HOURS, MONTHS, YEARS, SEASONS, COUNT, PEOPLE -> value + " " + label;
        };
    }

    /** Whether a value in the other unit may stand for one in this: law counts the same period in either sort of day. */
    public boolean accepts(PolicyUnit other) {
        return this == other || (isDays() && other.isDays());
    }

    /** Whether it counts days, whichever sort. */
    public boolean isDays() {
        return this == DAYS || this == WORKING_DAYS;
    }

    private static String fraction(long twelfths) {
        long divisor = BigInteger.valueOf(twelfths).gcd(BigInteger.valueOf(12)).longValueExact();
        return twelfths / divisor + "/" + 12 / divisor;
    }
}
