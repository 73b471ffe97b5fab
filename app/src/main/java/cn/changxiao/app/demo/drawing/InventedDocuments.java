package cn.changxiao.app.demo.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Numbers that are formed as real ones and belong to nobody: the identity numbers name a county that does not exist,
 * the phone numbers begin with a prefix that is not given out.
 */
public final class InventedDocuments {

    private static final String COUNTY_THAT_IS_NONE = "519999";
    private static final LocalDate OLDEST = LocalDate.of(1935, 1, 1);
    private static final int BIRTHDAYS = 25_000;
    private static final int STRIDE = 7_919;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private InventedDocuments() {}

    /** Another one for every number below some 25 million. */
    public static String identity(int number) {
        LocalDate birthday = OLDEST.plusDays((long) number * STRIDE % BIRTHDAYS);
        String digits = COUNTY_THAT_IS_NONE
                + birthday.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(1 + number / BIRTHDAYS);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** Eleven digits; another one for every number. */
    public static String phone(int number) {
        return "100%08d".formatted(number);
    }
}
