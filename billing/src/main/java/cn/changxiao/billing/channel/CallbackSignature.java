package cn.changxiao.billing.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Locale;

/** Ed25519 over channel, key id, timestamp, nonce and the raw body, each header on a line of its own. */
public final class CallbackSignature {

    private static final String ALGORITHM = "Ed25519";

    private CallbackSignature() {}

    /** The signature in Base64. */
    public static String sign(PrivateKey key, ChannelCallback callback) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(signedBytes(callback));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    static boolean isGenuine(PublicKey key, ChannelCallback callback) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(signedBytes(callback));
            return signature.verify(Base64.getDecoder().decode(callback.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static byte[] signedBytes(ChannelCallback callback) {
        return String.join(
                        "\n",
                        callback.channel().name().toLowerCase(Locale.ROOT),
                        callback.keyId(),
                        callback.timestamp(),
                        callback.nonce(),
                        callback.body())
                .getBytes(StandardCharsets.UTF_8);
    }
}
