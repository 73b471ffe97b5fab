package cn.changxiao.fund.seal.offline;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * How a root or open data are signed. The tree's own hash is SHA-256 under either: one log has one hash, or its beginning
 * could not be proved. SM2 (GB/T 32918, GM/T 0009 with the default user id) needs a provider beside the JDK, found at run
 * time.
 */
public enum SealAlgorithm {
    ED25519("Ed25519"),
    SM2("SM2 with SM3");

    private static final String TREE = "SHA-256 RFC 6962, ";
    private static final String EDWARDS = "Ed25519";
    private static final String ELLIPTIC = "EC";
    private static final String SM2_SIGNATURE = "SM3withSM2";
    private static final String CURVE = "sm2p256v1";

    /** The curve's object identifier 1.2.156.10197.1.301 as every SM2 public key names it. */
    private static final String CURVE_IDENTIFIER = "06082a811ccf5501822d";

    private final String title;

    SealAlgorithm(String title) {
        this.title = title;
    }

    /** As signatures of open data name it. */
    public String title() {
        return title;
    }

    /** As roots name it, with the hash of their tree. */
    public String rootTitle() {
        return TREE + title;
    }

    /** @throws IllegalArgumentException if no algorithm has the title */
    static SealAlgorithm ofRootTitle(String title) {
        return Arrays.stream(values())
                .filter(each -> each.rootTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an unknown algorithm: " + title));
    }

    static SealAlgorithm of(PublicKey key) {
        return key.getAlgorithm().equals(ELLIPTIC) ? SM2 : ED25519;
    }

    /** Reads encoded keys of this kind. */
    public KeyFactory keyFactory() throws GeneralSecurityException {
        return this == ED25519 ? KeyFactory.getInstance(EDWARDS) : KeyFactory.getInstance(ELLIPTIC, provider());
    }

    /** Makes new keys of this kind. */
    public KeyPairGenerator generator() throws GeneralSecurityException {
        if (this == ED25519) {
            return KeyPairGenerator.getInstance(EDWARDS);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ELLIPTIC, provider());
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator;
    }

    public Signature signature() throws GeneralSecurityException {
        return this == ED25519 ? Signature.getInstance(EDWARDS) : Signature.getInstance(SM2_SIGNATURE, provider());
    }

    /** Which kind the bytes of a public key are of. */
    static SealAlgorithm ofEncoded(byte[] key) {
        return HexFormat.of().formatHex(key).contains(CURVE_IDENTIFIER) ? SM2 : ED25519;
    }

    private static Provider provider() throws GeneralSecurityException {
        return Found.PROVIDER.orElseThrow(() -> new GeneralSecurityException("no provider of SM2 on the class path"));
    }

    /** Looked for once, and only by whoever meets a key of SM2. */
    private static final class Found {

        static final Optional<Provider> PROVIDER = ServiceLoader.load(Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.getService("Signature", SM2_SIGNATURE) != null)
                .findFirst();
    }
}
