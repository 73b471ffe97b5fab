package cn.changxiao.property.tabular;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a number format of a workbook shows days, so that the number behind it is one. */
final class DateFormats {

    /** Literal text, colours and escaped characters, which may contain any letter. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");

    private DateFormats() {}

    static boolean isDay(String format) {
        String letters = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("d") || letters.contains("y") || letters.contains("年") || letters.contains("日");
    }
}
