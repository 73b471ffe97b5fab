package cn.changxiao.property.unitfile;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write into cells, made plain: full-width digits, units of measure, and the many forms of a day. */
final class CellText {

    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-/.年]?\\s*([0-9]{1,2})\\s*[-/.月]?\\s*([0-9]{1,2})\\s*日?(\\s+[0-9:.]+)?");
    private static final Pattern SERIAL = Pattern.compile("[2-6][0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})\\s*[-/.年]?\\s*([0-9]{1,2})\\s*月?(份)?");
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern FLOOR = Pattern.compile("(?:第)?(-|负|B|地下)?([0-9]{1,3})(?:层|F|楼)?");
    private static final Pattern AREA_UNIT = Pattern.compile("(㎡|m²|M²|m2|M2|平方米|平米|平)$");
    private static final Pattern MONEY_MARKS = Pattern.compile("[¥￥,，\\s]|元$|CNY|RMB");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private CellText() {}

    /** Nothing for a blank and for what stands for one. */
    static Optional<String> filled(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        boolean isNothing = text.isEmpty() || text.matches("[-—/]+|无|暂无|暂无信息|未知|N/A|NULL|null");
        return isNothing ? Optional.empty() : Optional.of(text);
    }

    /** A day in one of the usual forms, or the number that Excel keeps for one. */
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        return isSerial(text) ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(text))) : Optional.empty();
    }

    /** Whether the text is a bare number that a workbook would show as a day. */
    static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches();
    }

    /** Whether a workbook has made a day of what was meant as text, as of room 1-2. */
    static boolean isIsoDay(String text) {
        return ISO_DAY.matcher(text).matches();
    }

    static Optional<YearMonth> month(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            try {
                return Optional.of(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))));
            } catch (DateTimeException noSuchMonth) {
                return Optional.empty();
            }
        }
        return isIsoDay(text) && text.endsWith("-01")
                ? Optional.of(YearMonth.parse(text.substring(0, 7)))
                : Optional.empty();
    }

    static Optional<Integer> floor(String text) {
        Matcher floor = FLOOR.matcher(text);
        if (!floor.matches() || Integer.parseInt(floor.group(2)) == 0) {
            return Optional.empty();
        }
        int number = Integer.parseInt(floor.group(2));
        return Optional.of(floor.group(1) == null ? number : -number);
    }

    /** The floor that a room number such as 1203 begins with. */
    static Optional<Integer> floorOfRoom(String room) {
        String digits = room.replaceAll("[^0-9]", "");
        return digits.length() < 3 || digits.length() > 5
                ? Optional.empty()
                : Optional.of(Integer.parseInt(digits.substring(0, digits.length() - 2)))
                        .filter(floor -> floor > 0);
    }

    static String withoutAreaUnit(String text) {
        return AREA_UNIT.matcher(text.replaceAll("[,，\\s]", "")).replaceFirst("");
    }

    /** Yuan as whole fen; nothing if the text is no amount of at most two decimals. */
    static Optional<Long> fen(String text) {
        try {
            BigDecimal yuan = new BigDecimal(MONEY_MARKS.matcher(text).replaceAll(""));
            return Optional.of(yuan.movePointRight(2).longValueExact());
        } catch (NumberFormatException | ArithmeticException notAnAmount) {
            return Optional.empty();
        }
    }
}
