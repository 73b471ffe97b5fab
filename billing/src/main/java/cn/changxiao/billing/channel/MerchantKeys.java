package cn.changxiao.billing.channel;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.party.OrganisationId;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of channels, in a file outside repository and database, one a line: key id, organisation, channel, key
 * in Base64. Read at each callback, so a key is changed without a restart; no secret is kept here at all.
 */
@Singleton
public class MerchantKeys {

    private static final Logger LOG = LoggerFactory.getLogger(MerchantKeys.class);
    private static final String NONCE = "[!-~]{8,64}";

    private final Path file;
    private final Duration window;
    private final Clock clock;

    MerchantKeys(
            @Property(name = "changxiao.data", defaultValue = "data") String data,
            @Property(name = "changxiao.payment.keys-file") Optional<String> file,
            @Property(name = "changxiao.payment.callback-window", defaultValue = "5m") Duration window,
            Clock clock) {
        this.file = file.map(Path::of).orElse(Path.of(data, "payment-keys.txt"));
        this.window = window;
        this.clock = clock;
    }

    /**
     * The merchant whose channel signed the callback just now.
     *
     * @throws CallbackRefused if the key is unknown, the signature is not its, or the moment is too far away
     */
    public OrganisationId verified(ChannelCallback callback) {
        Key key = find(callback.keyId())
                .filter(known -> known.channel() == callback.channel())
                .orElseThrow(() -> new CallbackRefused("密钥编号未登记，或不用于该渠道"));
        if (!callback.nonce().matches(NONCE) || !CallbackSignature.isGenuine(key.key(), callback)) {
            throw new CallbackRefused("签名与内容不符");
        }
        requireNow(callback.timestamp());
        return key.merchant();
    }

    private void requireNow(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            throw new CallbackRefused("时间戳须为秒数");
        }
        Duration away = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (away.abs().compareTo(window) > 0) {
            throw new CallbackRefused("时间戳与当前时间相差超过 %d 秒".formatted(window.toSeconds()));
        }
    }

    private Optional<Key> find(String id) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length == 4 && words[0].equals(id))
                    .flatMap(words -> read(words).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of payment channels cannot be read: " + file, e);
        }
    }

    private static Optional<Key> read(String[] words) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(words[3])));
            PaymentChannel channel = PaymentChannel.valueOf(words[2].toUpperCase(Locale.ROOT));
            return Optional.of(new Key(new OrganisationId(Long.parseLong(words[1])), channel, key));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            LOG.warn("The payment key {} cannot be read and is left out", words[0]);
            return Optional.empty();
        }
    }

    private record Key(OrganisationId merchant, PaymentChannel channel, PublicKey key) {}
}
