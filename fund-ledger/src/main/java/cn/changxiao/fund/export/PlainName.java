package cn.changxiao.fund.export;

import java.text.Normalizer;

/**
 * Part of an account's name that all three programs accept: it begins with a letter or digit of ours and then has
 * letters, digits and hyphens only. The number makes it unique, so that two places never become one account whatever
 * their names lose.
 */
final class PlainName {

    private PlainName() {}

    /** Kind, number and readable name: {@code U77-1单元301}. */
    static String of(char kind, long number, String name) {
        String readable = clean(name);
        return readable.isEmpty() ? kind + "" + number : kind + "" + number + "-" + readable;
    }

    /** Letters and digits stay in their plain form (Ⅱ is II), 〇 is 零, everything else is one hyphen. */
    static String clean(String name) {
        StringBuilder result = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().forEach(each -> append(result, each));
        int end = result.length();
        while (end > 0 && result.charAt(end - 1) == '-') {
            end--;
        }
        return result.substring(0, end);
    }

    private static void append(StringBuilder result, int codePoint) {
        if (codePoint == '〇') {
            result.append('零');
        } else if (Character.isLetterOrDigit(codePoint)) {
            result.appendCodePoint(codePoint);
        } else if (!result.isEmpty() && result.charAt(result.length() - 1) != '-') {
            result.append('-');
        }
    }
}
