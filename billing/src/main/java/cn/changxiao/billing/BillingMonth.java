package cn.changxiao.billing;

import cn.changxiao.property.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calendar month a fee is for, stored as yyyymm. Example: {@code BillingMonth.parse("2026-11").number() == 202611}.
 */
public record BillingMonth(int number) implements Comparable<BillingMonth> {

    public BillingMonth {
        if (number < 190001 || number > 999912 || number % 100 < 1 || number % 100 > 12) {
            throw new InvalidValue("“%d”不是账期，请填写如 202611 的年月。".formatted(number));
        }
    }

    public static BillingMonth of(YearMonth month) {
        return new BillingMonth(month.getYear() * 100 + month.getMonthValue());
    }

    public static BillingMonth of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    /**
     * Reads {@code 2026-11}.
     *
     * @throws InvalidValue if the text is no month
     */
    public static BillingMonth parse(String text) {
        try {
            return of(YearMonth.parse(text.strip()));
        } catch (DateTimeException notAMonth) {
            throw new InvalidValue("“%s”不是账期，请填写如 2026-11 的年月。".formatted(text));
        }
    }

    public YearMonth yearMonth() {
        return YearMonth.of(number / 100, number % 100);
    }

    public int year() {
        return number / 100;
    }

    public LocalDate firstDay() {
        return yearMonth().atDay(1);
    }

    public LocalDate lastDay() {
        return yearMonth().atEndOfMonth();
    }

    public int days() {
        return yearMonth().lengthOfMonth();
    }

    public BillingMonth plus(int months) {
        return of(yearMonth().plusMonths(months));
    }

    public boolean isAfter(BillingMonth other) {
        return number > other.number;
    }

    /** The later of the two. */
    public BillingMonth max(BillingMonth other) {
        return isAfter(other) ? this : other;
    }

    /** The months from this one to the last one, both included; empty if the last is earlier. */
    public List<BillingMonth> to(BillingMonth last) {
        return Stream.iterate(this, month -> !month.isAfter(last), month -> month.plus(1))
                .toList();
    }

    @Override
    public int compareTo(BillingMonth other) {
        return Integer.compare(number, other.number);
    }

    /** As in {@code 2026-11}. */
    @Override
    public String toString() {
        return yearMonth().toString();
    }
}
