package cn.changxiao.property.party;

import cn.changxiao.property.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (GB 11643): 17 digits and a check character, with a real birth date and a known
 * province. Its text form is masked, so that it cannot leak into a log.
 */
public record IdentityNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
                    .split(" "));

    public IdentityNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("身份证号须为 17 位数字加 1 位校验码。");
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw new InvalidValue("身份证号的地区码“%s”不存在。".formatted(value.substring(0, 2)));
        }
        requireBirthDate(value);
        if (value.charAt(17) != checkOf(value)) {
            throw new InvalidValue("身份证号 %s 的校验码不对，请核对原件。".formatted(Mask.identity(value)));
        }
    }

    private static void requireBirthDate(String value) {
        try {
            LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValue("身份证号中的出生日期“%s”不存在。".formatted(value.substring(6, 14)));
        }
    }

    private static char checkOf(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    @Override
    public String toString() {
        return Mask.identity(value);
    }
}
