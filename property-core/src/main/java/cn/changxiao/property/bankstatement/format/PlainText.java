package cn.changxiao.property.bankstatement.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What stands in cells and messages, made plain: one width of characters, no padding, and nothing where a dash means nothing. */
public final class PlainText {

    private static final Set<String> NOTHING = Set.of("-", "--", "---", "—", "——", "/", "\\", "无", "null", "NULL");
    private static final int FIRST_WIDE = 0x80;

    private PlainText() {}

    /** The text in normal form NFKC without blanks at its ends and without control characters. */
    public static String plain(String cell) {
        String text = cell;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= FIRST_WIDE || character < ' ') {
                text = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{Cntrl}\\u200B\\uFEFF]+", " ");
                break;
            }
        }
        return text.strip();
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
