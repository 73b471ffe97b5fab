package cn.changxiao.billing.matching;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names comparable: width, case, blanks and punctuation of a name do not tell people apart. */
public final class NameKey {

    private NameKey() {}

    /** The key; blank for a name that a channel has masked, since that is nobody's. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return plain.indexOf('*') >= 0
                ? ""
                : plain.replaceAll("[\\s\\p{Punct}·•]", "").toLowerCase(Locale.ROOT);
    }
}
