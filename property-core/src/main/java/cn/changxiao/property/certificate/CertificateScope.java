package cn.changxiao.property.certificate;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Whose decision it was: in words, and as SHA-256 over the ids of the units in ascending order, so that two scopes are
 * the same exactly when they hold the same units.
 */
public record CertificateScope(String text, String hash) {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public CertificateScope {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new InvalidValue("表决范围的说明须为 1 至 %d 个字。".formatted(LONGEST_TEXT));
        }
        requireHash("表决范围", hash);
    }

    /** The scope of exactly these units. */
    public static CertificateScope of(String text, Collection<UnitId> units) {
        return new CertificateScope(text, hashOf(units));
    }

    /** What {@link #hash} is for exactly these units. */
    public static String hashOf(Collection<UnitId> units) {
        Object[] ids = units.stream().map(UnitId::value).distinct().sorted().toArray();
        return HexFormat.of().formatHex(ContentHash.of(ids));
    }

    static void requireHash(String what, String hash) {
        if (!SHA_256.matcher(hash).matches()) {
            throw new InvalidValue("%s的哈希须为 64 位小写十六进制数。".formatted(what));
        }
    }
}
