package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.StatementPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days and times as statements write them. A day without a year is read by the period of the statement, so that 12/29 of
 * a statement over New Year belongs to the old year.
 */
record CellTime(LocalDate day, Optional<LocalDateTime> time) {

    private static final String CLOCK = "(?:[T ]*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?)?";
    private static final Pattern FULL =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?" + CLOCK + "(?:Z|\\+08:?00)?");
    private static final Pattern COMPACT =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?: ?([0-9]{2}):?([0-9]{2}):?([0-9]{2})?)?");
    private static final Pattern NO_YEAR = Pattern.compile("([0-9]{1,2})[-/.月]([0-9]{1,2})日?" + CLOCK);

    static CellTime parse(String column, String text, Optional<StatementPeriod> period) {
        try {
            Matcher full = FULL.matcher(text);
            if (full.matches()) {
                return of(Integer.parseInt(full.group(1)), full, 1);
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return of(Integer.parseInt(compact.group(1)), compact, 1);
            }
            Matcher noYear = NO_YEAR.matcher(text);
            if (noYear.matches()) {
                return of(year(column, text, noYear, period), noYear, 0);
            }
        } catch (DateTimeException noSuchDay) {
            throw new RowRefused(column, "日期“%s”不存在，请核对。".formatted(text));
        }
        throw new RowRefused(column, "“%s”不是日期，应如 2026-11-20 或 20261120。".formatted(text));
    }

    /** Whether the text begins like a day, rather than being a note between the rows. */
    static boolean mayBeDay(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    private static int year(String column, String text, Matcher day, Optional<StatementPeriod> period) {
        StatementPeriod known = period.orElseThrow(
                () -> new RowRefused(column, "日期“%s”没有年份，文件也没有写明账单期间，请在导入时填写账单起止日期。".formatted(text)));
        List<Integer> years = IntStream.rangeClosed(
                        known.first().getYear(), known.last().getYear())
                .filter(year -> isWithin(known, year, day))
                .boxed()
                .toList();
        if (years.size() != 1) {
            throw new RowRefused(
                    column, "日期“%s”没有年份，按账单期间 %s 至 %s 不能确定是哪一年，请核对起止日期。".formatted(text, known.first(), known.last()));
        }
        return years.get(0);
    }

    private static boolean isWithin(StatementPeriod period, int year, Matcher day) {
        int month = Integer.parseInt(day.group(1));
        int ofMonth = Integer.parseInt(day.group(2));
        boolean isLeapDayElsewhere = month == 2 && ofMonth == 29 && !java.time.Year.isLeap(year);
        return !isLeapDayElsewhere && period.contains(LocalDate.of(year, month, ofMonth));
    }

    /** The groups after the offset are month, day, hour, minute, second. */
    private static CellTime of(int year, Matcher groups, int offset) {
        LocalDate day = LocalDate.of(
                year, Integer.parseInt(groups.group(offset + 1)), Integer.parseInt(groups.group(offset + 2)));
        if (groups.group(offset + 3) == null) {
            return new CellTime(day, Optional.empty());
        }
        String second = groups.group(offset + 5);
        return new CellTime(
                day,
                Optional.of(day.atTime(
                        Integer.parseInt(groups.group(offset + 3)),
                        Integer.parseInt(groups.group(offset + 4)),
                        second == null ? 0 : Integer.parseInt(second))));
    }
}
