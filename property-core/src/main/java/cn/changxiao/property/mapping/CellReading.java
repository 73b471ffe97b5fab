package cn.changxiao.property.mapping;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Coordinates;
import cn.changxiao.property.mapping.RowMessage.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says: the canonical value, by which sources are compared, or nothing, and perhaps a message. Fees stay
 * the text they are; {@code 34栋} is 34; 0 households and the year 1900 stand for "unknown".
 */
record CellReading(Optional<String> canonical, Optional<RowMessage> message) {

    private static final String UNKNOWN = "暂无信息";
    private static final int LONGEST = 255;
    private static final int LONGEST_NAME = 120;
    private static final int YEAR_OF_THE_UNKNOWN = 1900;
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,6})\\s*(栋|幢|户|套)?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})\\s*(年|年建成|年建)?");
    private static final Pattern POINT = Pattern.compile("(-?[0-9.]+)\\s*[,，]\\s*(-?[0-9.]+)");
    private static final Pattern DISTRICT = Pattern.compile("^[(（][^)）]*[)）]");

    static CellReading of(ImportField field, String column, String text, Datum datum) {
        if (text.isEmpty() || text.equals(UNKNOWN)) {
            return nothing();
        }
        if (text.length() > LONGEST) {
            return critical(column, "“%s…”超过 %d 个字，请缩短。".formatted(text.substring(0, 20), LONGEST));
        }
        return switch (field) {
            case KEY, FEE, MANAGER, BUILDING_TYPE, IGNORED -> value(text);
            case NAME -> name(column, text);
            case ADDRESS -> value(DISTRICT.matcher(text).replaceFirst("").replaceAll("\\s", ""));
            case COORDINATES -> point(column, text, datum);
            case BUILT_YEAR -> year(column, text);
            case BUILDINGS, HOUSEHOLDS -> count(column, text);
        };
    }

    private static CellReading name(String column, String text) {
        if (text.contains("已拆迁")) {
            return critical(column, "“%s”标注已拆迁，不再登记；如仍存在请去掉标注后重新导入。".formatted(text));
        }
        if (text.length() > LONGEST_NAME) {
            return critical(column, "小区名称超过 %d 个字，请缩短。".formatted(LONGEST_NAME));
        }
        return value(text);
    }

    private static CellReading point(String column, String text, Datum datum) {
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            return incomplete(column, "“%s”不是“经度,纬度”，请更正坐标。".formatted(text));
        }
        try {
            Coordinates point = datum.toWgs84(new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2)));
            return value(
                    point.longitude().toPlainString() + "," + point.latitude().toPlainString());
        } catch (NumberFormatException | InvalidValue notInTheCountry) {
            return incomplete(column, "坐标“%s”不在国内，请更正坐标。".formatted(text));
        }
    }

    private static CellReading year(String column, String text) {
        Matcher matcher = YEAR.matcher(text);
        if (!matcher.matches()) {
            return incomplete(column, "“%s”不是年份，请填写如 1998 的四位年份。".formatted(text));
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year <= YEAR_OF_THE_UNKNOWN) {
            return unknown(column, "%d 年视为未知，建成年份待查。".formatted(year));
        }
        return value(matcher.group(1));
    }

    private static CellReading count(String column, String text) {
        Matcher matcher = COUNT.matcher(text);
        if (!matcher.matches()) {
            return incomplete(column, "“%s”不是数量，请填写整数。".formatted(text));
        }
        int count = Integer.parseInt(matcher.group(1));
        return count == 0 ? unknown(column, "“%s”视为未知，数量待查。".formatted(text)) : value(Integer.toString(count));
    }

    static CellReading critical(String column, String sentence) {
        return new CellReading(Optional.empty(), Optional.of(new RowMessage(column, Severity.CRITICAL, sentence)));
    }

    private static CellReading incomplete(String column, String sentence) {
        return new CellReading(Optional.empty(), Optional.of(new RowMessage(column, Severity.INCOMPLETE, sentence)));
    }

    private static CellReading unknown(String column, String sentence) {
        return new CellReading(Optional.empty(), Optional.of(new RowMessage(column, Severity.NOTE, sentence)));
    }

    private static CellReading value(String canonical) {
        return new CellReading(Optional.of(canonical), Optional.empty());
    }

    private static CellReading nothing() {
        return new CellReading(Optional.empty(), Optional.empty());
    }
}
