package cn.changxiao.billing.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names comparable: width, case, blanks and punctuation of a name do not tell people apart. */
public final class NameKey {

    private static final Pattern NO_LETTER = Pattern.compile("[\\s\\p{Punct}·•]");

    private NameKey() {}

    /** The key; blank for a name that a channel has masked, since that is nobody's. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return plain.indexOf('*') >= 0
                ? ""
                : NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
