package cn.changxiao.property.party;

/**
 * How personal data are shown to people who need not know them: 张**, 138****1234, 110***********002X (PIPL art. 6:
 * no more than the purpose needs). Works by code points, so that a rare surname stays one character.
 */
public final class Mask {

    private Mask() {}

    /** The surname's first character and two stars; a company's name is public and stays. */
    public static String name(PersonKind kind, String name) {
        if (kind == PersonKind.LEGAL || name.isEmpty()) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The first three and the last four digits. */
    public static String phone(String phone) {
        return middle(phone, 3, 4);
    }

    /** The first three and the last four characters. */
    public static String identity(String identity) {
        return middle(identity, 3, 4);
    }

    private static String middle(String text, int head, int tail) {
        if (text.length() <= head + tail) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
