package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public key that roots are checked with (Ed25519 or SM2); named by the beginning of its hash. */
public record LogKey(PublicKey key) {

    private static final int ID_DIGITS = 16;
    static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /**
     * Reads the key from PEM text, as openssl writes it.
     *
     * @throws IllegalArgumentException if it is no public key of either kind, or nothing on the class path reads SM2
     */
    public static LogKey parse(String pem) {
        String base64 = pem.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return new LogKey(
                    SealAlgorithm.ofEncoded(encoded).keyFactory().generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a public key of the log", e);
        }
    }

    public SealAlgorithm algorithm() {
        return SealAlgorithm.of(key);
    }

    public String id() {
        return Hash.of(key.getEncoded()).toString().substring(0, ID_DIGITS);
    }

    public String pem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    /** True if the owner of the key signed exactly these words. */
    public boolean signed(String text, byte[] signature) {
        try {
            Signature check = algorithm().signature();
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }
}
