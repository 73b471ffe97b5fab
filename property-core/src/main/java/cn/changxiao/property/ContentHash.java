package cn.changxiao.property;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over a length-prefixed list of values, so that no two different lists have one encoding. Tells whether a
 * business key was used again with other content, and seals certificates.
 */
public final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The 32 bytes over the values' text forms, each prefixed with its length. */
    public static byte[] of(Object... values) {
        ContentHash hash = new ContentHash();
        for (Object value : values) {
            hash.add(String.valueOf(value));
        }
        return hash.digest.digest();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
