package cn.changxiao.property.bankstatement.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in cells and messages, made plain: one width of characters, no padding, and nothing where a dash means nothing. */
public final class PlainText {

    private static final Set<String> NOTHING = Set.of("-", "--", "---", "—", "——", "/", "\\", "无", "null", "NULL");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u200B\\uFEFF]+");
    private static final char FIRST_WIDE = 0x7F;

    private PlainText() {}

    /** The text in normal form NFKC without blanks at its ends and without control characters. */
    public static String plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!isPlain(cell.charAt(i))) {
                return UNSEEN.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                        .replaceAll(" ")
                        .strip();
            }
        }
        return cell.strip();
    }

    /** Letters and ideographs that have no other form; asked first, because almost every cell has nothing else. */
    private static boolean isPlain(char character) {
        return (character >= ' ' && character < FIRST_WIDE) || (character >= '\u4E00' && character <= '\u9FFF');
    }

    /** As {@link #plain}, blank for what stands for nothing. */
    public static String filled(String cell) {
        String text = plain(cell);
        return NOTHING.contains(text) ? "" : text;
    }

    /** A header so that spelling does not matter: no blanks, no unit of money, small letters. */
    public static String header(String cell) {
        return plain(cell)
                .replaceAll("\\s+", "")
                .replaceAll("\\((元|人民币)\\)$", "")
                .toLowerCase(Locale.ROOT);
    }
}
