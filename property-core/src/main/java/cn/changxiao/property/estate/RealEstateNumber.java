package cn.changxiao.property.estate;

import cn.changxiao.property.InvalidValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The 28 characters that name a unit in the real-estate register (不动产单元号): county 6 digits, cadastral district 3,
 * sub-district 3, kind of parcel 2 letters, parcel 5 digits, kind of what stands on it F, L, Q or W, and its 8 digits.
 * Blanks and full-width characters of a typed number are made plain. There is no check digit.
 */
public record RealEstateNumber(String value) {

    public static final int LENGTH = 28;

    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
    private static final Pattern DISTRICTS = Pattern.compile("[0-9]{6}");
    private static final Pattern PARCEL_KIND = Pattern.compile("[A-Z]{2}");
    private static final Pattern PARCEL = Pattern.compile("[0-9]{5}");
    private static final Pattern FIXTURE = Pattern.compile("[FLQW][0-9]{8}");

    public RealEstateNumber {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH) {
            throw new InvalidValue("不动产单元号“%s”有 %d 位，须为 %d 位。".formatted(value, value.length(), LENGTH));
        }
        require(COUNTY, value, 0, 6, "前 6 位县级行政区划代码须为数字");
        require(DISTRICTS, value, 6, 12, "第 7 至 12 位地籍区、地籍子区须为数字");
        require(PARCEL_KIND, value, 12, 14, "第 13、14 位宗地特征码须为两个字母");
        require(PARCEL, value, 14, 19, "第 15 至 19 位宗地顺序号须为数字");
        require(FIXTURE, value, 19, LENGTH, "第 20 位定着物特征码须为 F、L、Q、W 之一，其后 8 位须为数字");
    }

    private static void require(Pattern pattern, String value, int from, int to, String rule) {
        String part = value.substring(from, to);
        if (!pattern.matcher(part).matches()) {
            throw new InvalidValue("不动产单元号“%s”的%s，现为“%s”。".formatted(value, rule, part));
        }
    }

    /** The county in which the parcel lies, six digits. */
    public String county() {
        return value.substring(0, 6);
    }

    @Override
    public String toString() {
        return value;
    }
}
