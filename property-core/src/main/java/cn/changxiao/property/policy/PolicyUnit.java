package cn.changxiao.property.policy;

import cn.changxiao.property.InvalidValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;

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
    /** 0.0001 yuan per square metre and month; 0 means that no limit is set. */
    YUAN_E4_PER_SQUARE_METRE("元/平方米·月"),
    COUNT("次"),
    /** How many people. */
    PEOPLE("人"),
    /** A day of every year as month × 100 + day: 1115 is the 15th of November. */
    MONTH_DAY(""),
    /** A year of the calendar, such as 2000. */
    CALENDAR_YEAR("年"),
    /** 1 = allowed, 0 = not: a rule that law leaves doubtful and a place may switch on. */
    SWITCH(""),
    /** A net asset of 财会〔2020〕7号: 3101, or 3001 for the fund of the book's kind of housing. */
    NET_ASSET_TITLE(""),
    /** Which of what was paid in and what was earned is spent first: 1 the income, 2 the principal, 3 both in proportion. */
    DRAW_ORDER("");

    private static final long MILLION = 1_000_000;
    private static final long TWELVE = 12;
    private static final long MOST = 1_000_000_000;
    private static final long POOL = 3101;
    private static final long FUND = 3001;
    private static final long DRAW_ORDERS = 3;

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
            case YUAN_E4_PER_SQUARE_METRE ->
                value == 0
                        ? "不设上限"
                        : BigDecimal.valueOf(value, 4).stripTrailingZeros().toPlainString() + " " + label;
            case MONTH_DAY -> value / 100 + "月" + value % 100 + "日";
            case CALENDAR_YEAR -> value + label;
            case SWITCH -> value == 0 ? "关闭" : "启用";
            case NET_ASSET_TITLE -> value == POOL ? "待分配累计收益（3101）" : "维修资金分户账（3001、3002）";
            case DRAW_ORDER -> value == 1 ? "先收益后本金" : value == 2 ? "先本金后收益" : "收益和本金按比例";
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

    /** Whether the number can be a value in this unit. */
    public boolean isValid(long value) {
        return switch (this) {
            case PARTS_PER_MILLION -> value >= 0 && value <= MILLION;
            case TWELFTHS -> value >= 0 && value <= TWELVE;
            case SWITCH -> value == 0 || value == 1;
            case NET_ASSET_TITLE -> value == POOL || value == FUND;
            case DRAW_ORDER -> value >= 1 && value <= DRAW_ORDERS;
            case MONTH_DAY -> isMonthDay(value);
            default -> value >= 0 && value <= MOST;
        };
    }

    /**
     * The value people typed: {@code 30} or {@code 30%}, {@code 2/3}, {@code 11-15}, {@code 80.00} yuan.
     *
     * @throws InvalidValue if it cannot be one in this unit
     */
    public long parse(String text) {
        try {
            long value = switch (this) {
                case PARTS_PER_MILLION -> decimal(text.replace("%", ""), 4);
                case FEN_PER_SQUARE_METRE -> decimal(text, 2);
                case YUAN_E4_PER_SQUARE_METRE -> decimal(text, 4);
                case TWELFTHS -> twelfths(text);
                case NET_ASSET_TITLE -> choice(text.strip(), FUND, POOL);
                case DRAW_ORDER -> choice(text.strip(), 1, 2, DRAW_ORDERS);
                case MONTH_DAY -> {
                    MonthDay day = MonthDay.parse("--" + text.strip());
                    yield day.getMonthValue() * 100L + day.getDayOfMonth();
                }
                default -> Long.parseLong(text.strip());
            };
            if (isValid(value)) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException | DateTimeException notAValue) {
            // Falls through to the sentence below, which is the same for all of them.
        }
        throw new InvalidValue("“%s”不是有效的取值，请按当前值的写法填写。".formatted(text));
    }

    /** The number, or the one that reads like the text. */
    private long choice(String typed, long... choices) {
        return Arrays.stream(choices)
                .filter(each -> text(each).equals(typed))
                .findFirst()
                .orElseGet(() -> Long.parseLong(typed));
    }

    private static long decimal(String text, int decimals) {
        return new BigDecimal(text.strip()).movePointRight(decimals).longValueExact();
    }

    private static long twelfths(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new NumberFormatException(text);
        }
        long scaled = Math.multiplyExact(Long.parseLong(parts[0].strip()), TWELVE);
        long divisor = Long.parseLong(parts[1].strip());
        if (divisor <= 0 || scaled % divisor != 0) {
            throw new NumberFormatException(text);
        }
        return scaled / divisor;
    }

    private static boolean isMonthDay(long value) {
        try {
            return MonthDay.of((int) (value / 100), (int) (value % 100)).isValidYear(2001);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static String fraction(long twelfths) {
        long divisor = BigInteger.valueOf(twelfths).gcd(BigInteger.valueOf(12)).longValueExact();
        return twelfths / divisor + "/" + 12 / divisor;
    }
}
