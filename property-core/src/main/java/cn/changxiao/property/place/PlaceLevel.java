package cn.changxiao.property.place;

import cn.changxiao.property.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The five levels; a place's level is the length of its code. */
public enum PlaceLevel {
    PROVINCE(2, 0, "省"),
    CITY(4, 2, "市"),
    COUNTY(6, 4, "县（区）"),
    STREET(9, 6, "街道（乡镇）"),
    COMMUNITY(12, 9, "社区");

    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");

    private final int digits;
    private final int parentDigits;
    private final String label;

    PlaceLevel(int digits, int parentDigits, String label) {
        this.digits = digits;
        this.parentDigits = parentDigits;
        this.label = label;
    }

    /**
     * The level of a code.
     *
     * @throws InvalidValue if no level has codes of this length
     */
    public static PlaceLevel of(String code) {
        for (PlaceLevel level : values()) {
            if (level.digits == code.length()) {
                return level;
            }
        }
        throw new InvalidValue("区划代码“%s”应为 2、4、6、9 或 12 位数字。".formatted(code));
    }

    /** The codes of all places that contain this one, itself included, from the province down. */
    static List<String> prefixesOf(String code) {
        return Arrays.stream(values())
                .filter(level -> level.digits <= code.length())
                .map(level -> code.substring(0, level.digits))
                .toList();
    }

    /** True for digits of the length of some level; says nothing about whether the place exists. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The code's parent: what is left of it one level up; empty for a province. */
    public String parentOf(String code) {
        return code.substring(0, parentDigits);
    }

    public int digits() {
        return digits;
    }

    public String label() {
        return label;
    }
}
