package cn.changxiao.property.estate;

import cn.changxiao.property.InvalidValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a unit of a compound by building, entrance and room, however a list happens to write them: {@code 03幢}, {@code
 * ３号楼} and {@code 三栋} are one building, {@code 1单元}, {@code 01} and {@code 一单元} one entrance, {@code 0101} and
 * {@code 101室} one room. A compound without entrances has the empty one. A key is never given to a second unit, also
 * not after the first has lapsed.
 */
public record UnitKey(String building, String entrance, String room) {

    private static final Pattern SUFFIX = Pattern.compile("(?:号楼|#楼|幢|栋|座|楼|单元|室|房|户|号|#)+$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?");
    private static final String DIGITS = "一二三四五六七八九";

    public UnitKey {
        building = plain(building);
        entrance = plain(entrance);
        room = plain(room);
        if (building.isEmpty() || room.isEmpty()) {
            throw new InvalidValue("幢号“%s”或房号“%s”为空，无法确定是哪一户。".formatted(building, room));
        }
    }

    /** The building's label as it takes part in keys. */
    public static String plainBuilding(String label) {
        return plain(label);
    }

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        String bare = SUFFIX.matcher(narrow).replaceFirst("").replace("第", "");
        Matcher chinese = CHINESE_NUMBER.matcher(bare);
        if (chinese.matches()) {
            bare = Integer.toString(number(bare));
        }
        return LEADING_ZEROS.matcher(bare).replaceAll("");
    }

    /** Up to 九十九, which is as far as buildings are counted in words. */
    private static int number(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return digit(chinese.charAt(0));
        }
        int tens = ten == 0 ? 1 : digit(chinese.charAt(0));
        int ones = ten == chinese.length() - 1 ? 0 : digit(chinese.charAt(ten + 1));
        return tens * 10 + ones;
    }

    private static int digit(char character) {
        return DIGITS.indexOf(character) + 1;
    }

    /** As in {@code 3-1-101}; the entrance is left out where there is none. */
    @Override
    public String toString() {
        return entrance.isEmpty() ? building + "-" + room : building + "-" + entrance + "-" + room;
    }
}
