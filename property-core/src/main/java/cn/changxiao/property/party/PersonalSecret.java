package cn.changxiao.property.party;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One version of the 64 secret bytes: 32 encrypt with AES-256-GCM, each text with its own nonce and bound to its person;
 * 32 hash with HMAC-SHA-256, so that a number can be found again but not guessed from the database alone.
 */
final class PersonalSecret {

    /** Bytes of one version. */
    static final int LENGTH = 64;

    private static final int HALF = LENGTH / 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9+]");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int version;
    private final byte[] bytes;

    PersonalSecret(int version, byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a personal key has " + LENGTH + " bytes");
        }
        this.version = version;
        this.bytes = bytes.clone();
    }

    static byte[] fresh() {
        byte[] fresh = new byte[LENGTH];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /** 1 for the first key of a database; a newer key has a greater version. */
    int version() {
        return version;
    }

    byte[] encrypt(PersonId person, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, person, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    String decrypt(PersonId person, byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE, stored.length);
        return new String(run(Cipher.DECRYPT_MODE, person, nonce, sealed), StandardCharsets.UTF_8);
    }

    /** The keyed hash of an identity number. */
    byte[] identityHash(String identity) {
        return hmac(identity);
    }

    /** The keyed hash of a telephone number, however it is spaced; never equal to that of an identity number. */
    byte[] phoneHash(String phone) {
        return hmac("phone:" + NOT_DIALLED.matcher(phone).replaceAll(""));
    }

    String identityHashHex(String identity) {
        return HexFormat.of().withUpperCase().formatHex(identityHash(identity));
    }

    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, HALF, HALF, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private byte[] run(int mode, PersonId person, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, 0, HALF, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(
                    ByteBuffer.allocate(Long.BYTES).putLong(person.value()).array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data of person " + person + " could not be read or written", e);
        }
    }
}
