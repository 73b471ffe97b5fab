package cn.changxiao.property.party;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts numbers of persons with AES-256-GCM, each with its own nonce and bound to its person, and hashes them with
 * HMAC-SHA-256 so that they can be found again but not guessed from the database alone.
 */
@Singleton
class PersonalCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final PersonalKey key;
    private final SecureRandom random = new SecureRandom();

    PersonalCipher(PersonalKey key) {
        this.key = key;
    }

    byte[] encrypt(PersonId person, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, person, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    String decrypt(PersonId person, byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE, stored.length);
        return new String(run(Cipher.DECRYPT_MODE, person, nonce, sealed), StandardCharsets.UTF_8);
    }

    byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.forHashing(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private byte[] run(int mode, PersonId person, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.forEncryption(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(
                    ByteBuffer.allocate(Long.BYTES).putLong(person.value()).array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data of person " + person + " could not be read or written", e);
        }
    }
}
