package cn.changxiao.fund.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash: 32 bytes, shown as 64 lower-case hexadecimal digits. Leaves and nodes are hashed under different first
 * bytes (RFC 6962 § 2.1), so that no node can pass for a leaf.
 */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final Hash EMPTY = of(new byte[0]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The root of a tree without leaves. */
    public static Hash empty() {
        return EMPTY;
    }

    /** The plain hash of some bytes. */
    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** The hash of a leaf with this content. */
    public static Hash leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(content));
    }

    /** The hash of the node above two others. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /**
     * Takes 32 bytes as they were kept.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash parse(String hex) {
        Hash hash = ofBytes(HexFormat.of().parseHex(hex));
        if (!hash.toString().equals(hex)) {
            throw new IllegalArgumentException("a hash is written in lower case");
        }
        return hash;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
