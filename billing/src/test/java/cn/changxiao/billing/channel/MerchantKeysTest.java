package cn.changxiao.billing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.party.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MerchantKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String BODY = "{\"order\":\"1\"}";

    @TempDir
    Path folder;

    private KeyPair pair;
    private MerchantKeys keys;

    @BeforeEach
    void aFileWithOneKey() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = folder.resolve("payment-keys.txt");
        Files.writeString(
                file,
                "# 聚合支付\nwx-1 1001 wechat %s\nbroken 1 wechat AAAA\n"
                        .formatted(Base64.getEncoder()
                                .encodeToString(pair.getPublic().getEncoded())));
        keys = new MerchantKeys(
                "", Optional.of(file.toString()), Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void knowsTheMerchantByTheSignature() {
        assertThat(keys.verified(signed(callback("wx-1", NOW, BODY)))).isEqualTo(new OrganisationId(1001));
    }

    @Test
    void refusesEveryChangedBitOfTheBody() {
        ChannelCallback good = signed(callback("wx-1", NOW, BODY));
        byte[] bytes = BODY.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String body = new String(changed, StandardCharsets.UTF_8);
            assertRefused(with(good, body, good.timestamp(), good.nonce(), good.signature()));
        }
    }

    @Test
    void refusesChangedHeadersUnknownKeysAndRubbish() {
        ChannelCallback good = signed(callback("wx-1", NOW, BODY));

        assertRefused(with(good, BODY, "1", good.nonce(), good.signature()));
        assertRefused(with(good, BODY, good.timestamp(), "another-nonce", good.signature()));
        assertRefused(with(good, BODY, good.timestamp(), good.nonce(), ""));
        assertRefused(with(good, BODY, good.timestamp(), good.nonce(), "不是签名"));
        assertRefused(signed(callback("wx-2", NOW, BODY)));
        assertRefused(signed(callback("broken", NOW, BODY)));
        assertRefused(signed(new ChannelCallback(PaymentChannel.ALIPAY, "wx-1", epoch(NOW), "nonce-0001", "", BODY)));
        assertRefused(signed(new ChannelCallback(PaymentChannel.WECHAT, "wx-1", "soon", "nonce-0001", "", BODY)));
    }

    @Test
    void refusesWhatIsTooOldOrFromTheFuture() {
        Duration edge = Duration.ofMinutes(5);
        assertThat(keys.verified(signed(callback("wx-1", NOW.minus(edge), BODY))))
                .isNotNull();
        assertRefused(signed(callback("wx-1", NOW.minus(edge).minusSeconds(1), BODY)));
        assertRefused(signed(callback("wx-1", NOW.plus(edge).plusSeconds(1), BODY)));
    }

    @Test
    void withoutAFileNobodyIsKnown() {
        MerchantKeys none = new MerchantKeys(
                folder.toString() + "/none", Optional.empty(), Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatThrownBy(() -> none.verified(signed(callback("wx-1", NOW, BODY))))
                .isInstanceOf(CallbackRefused.class);
    }

    private void assertRefused(ChannelCallback callback) {
        assertThatThrownBy(() -> keys.verified(callback)).isInstanceOf(CallbackRefused.class);
    }

    private ChannelCallback signed(ChannelCallback callback) {
        return callback.signed(CallbackSignature.sign(pair.getPrivate(), callback));
    }

    private static ChannelCallback callback(String key, Instant at, String body) {
        return new ChannelCallback(PaymentChannel.WECHAT, key, epoch(at), "nonce-0001", "", body);
    }

    private static ChannelCallback with(
            ChannelCallback of, String body, String timestamp, String nonce, String signature) {
        return new ChannelCallback(of.channel(), of.keyId(), timestamp, nonce, signature, body);
    }

    private static String epoch(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
