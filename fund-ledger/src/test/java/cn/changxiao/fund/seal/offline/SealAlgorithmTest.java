package cn.changxiao.fund.seal.offline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealAlgorithmTest {

    @ParameterizedTest
    @EnumSource(SealAlgorithm.class)
    void aRootIsSignedReadAgainAndChecked(SealAlgorithm algorithm) throws GeneralSecurityException {
        KeyPair pair = algorithm.generator().generateKeyPair();
        LogKey key = new LogKey(pair.getPublic());
        SignedRoot root = signed(algorithm, pair, key.id());

        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(LogKey.parse(key.pem()).id()).isEqualTo(key.id());
        assertThat(SignedRoot.parse(root.text())).isEqualTo(root);
        assertThat(root.isSignedBy(List.of(LogKey.parse(key.pem())))).isTrue();
        assertThat(root.statement().text()).contains("algorithm: SHA-256 RFC 6962, " + algorithm.title());
    }

    @ParameterizedTest
    @EnumSource(SealAlgorithm.class)
    void everyBitOfASignedRootCounts(SealAlgorithm algorithm) throws GeneralSecurityException {
        KeyPair pair = algorithm.generator().generateKeyPair();
        LogKey key = new LogKey(pair.getPublic());
        byte[] document = signed(algorithm, pair, key.id()).text().getBytes(StandardCharsets.UTF_8);

        assertThat(Verifier.verify(document, List.of(key)).holds()).isTrue();
        for (int bit = 0; bit < document.length * 8; bit += 7) {
            document[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(Verifier.verify(document, List.of(key)).holds())
                    .as("bit %d", bit)
                    .isFalse();
            document[bit / 8] ^= (byte) (1 << (bit % 8));
        }
    }

    @Test
    void aRootThatNamesAnotherAlgorithmThanItsKeyIsNotSigned() throws GeneralSecurityException {
        KeyPair pair = SealAlgorithm.SM2.generator().generateKeyPair();
        LogKey key = new LogKey(pair.getPublic());
        RootStatement claimed = statement(SealAlgorithm.ED25519, key.id());
        SignedRoot root = new SignedRoot(claimed, sign(SealAlgorithm.SM2, pair, claimed.text()));

        assertThat(root.isSignedBy(List.of(key))).isFalse();
    }

    @Test
    void aKeyOfAnotherCurveIsNoSm2Key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] other = generator.generateKeyPair().getPublic().getEncoded();

        assertThat(SealAlgorithm.ofEncoded(other)).isEqualTo(SealAlgorithm.ED25519);
    }

    /** A signature that OpenSSL 3.0 made with its own SM2 and SM3 and the default user id. */
    @Test
    void whatOpenSslSignedIsAccepted() {
        LogKey key = LogKey.parse("""
                -----BEGIN PUBLIC KEY-----
                MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEbLWzxmFimBkloLPNyt6qxMDqte13mFT/hPnui1XJbCk19dBQogr9F5VR7nEAxedH+DC2G093LVmaqJAoFBdVJA==
                -----END PUBLIC KEY-----
                """);
        byte[] signature = HexFormat.of()
                .parseHex("3046022100c50cd9857719c3dcde6e8bebac647e7dab011ee01b4485c16ecee56ca7e414e8022100"
                        + "b05e517d97ea2f42d4ce362d37da562bbbe68e58bd6ba259f61cad2c59d8b920");

        assertThat(key.algorithm()).isEqualTo(SealAlgorithm.SM2);
        assertThat(key.signed("第 1 号根值\n", signature)).isTrue();
        assertThat(key.signed("第 2 号根值\n", signature)).isFalse();
    }

    private static SignedRoot signed(SealAlgorithm algorithm, KeyPair pair, String key)
            throws GeneralSecurityException {
        RootStatement statement = statement(algorithm, key);
        return new SignedRoot(statement, sign(algorithm, pair, statement.text()));
    }

    private static RootStatement statement(SealAlgorithm algorithm, String key) {
        return new RootStatement(
                3, 7, Hash.of(new byte[1]), Instant.parse("2026-11-21T00:10:00Z"), Hash.empty(), algorithm, key);
    }

    private static String sign(SealAlgorithm algorithm, KeyPair pair, String text) throws GeneralSecurityException {
        Signature signature = algorithm.signature();
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }
}
