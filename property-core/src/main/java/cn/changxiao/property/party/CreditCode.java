package cn.changxiao.property.party;

import cn.changxiao.property.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A unified social credit code (GB 32100): 18 characters without I, O, S, V and Z, the last one a check character. A
 * remainder of 31 is written {@code 0}. Public, and therefore never masked.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int MODULUS = 31;
    private static final int WEIGHT_RATIO = 3;

    public CreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("统一社会信用代码“%s”须为 18 位，且不含字母 I、O、S、V、Z。".formatted(value));
        }
        if (value.charAt(17) != checkOf(value)) {
            throw new InvalidValue("统一社会信用代码“%s”的校验码不对，请核对营业执照。".formatted(value));
        }
    }

    private static char checkOf(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < value.length() - 1; i++) {
            sum += weight * ALPHABET.indexOf(value.charAt(i));
            weight = weight * WEIGHT_RATIO % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    @Override
    public String toString() {
        return value;
    }
}
