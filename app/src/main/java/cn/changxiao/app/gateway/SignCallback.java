package cn.changxiao.app.gateway;

import cn.changxiao.billing.channel.CallbackSignature;
import cn.changxiao.billing.channel.ChannelCallback;
import cn.changxiao.billing.payment.PaymentChannel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * The test signer: {@code sign-callback KEY-FILE KEY-ID CHANNEL BODY-FILE} prints the headers of a callback; with a key file
 * that is not there it makes one and prints the line for the service's file of public keys. For tests of a connection.
 */
public final class SignCallback {

    public static final String COMMAND = "sign-callback";

    private static final int WORDS = 5;

    private final PrintStream out;
    private final Clock clock;

    public SignCallback(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** The number with which the process ends: 0 if it printed what was asked for. */
    public int run(String[] words) {
        if (words.length != WORDS) {
            out.println("用法：java -jar changxiao.jar sign-callback 私钥文件 密钥编号 渠道(wechat|alipay|card|transfer) 报文文件");
            return 2;
        }
        try {
            Path keyFile = Path.of(words[1]);
            if (Files.notExists(keyFile)) {
                create(keyFile, words);
            }
            print(sign(keyFile, words));
            return 0;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException refused) {
            out.println("无法签名：" + refused.getMessage());
            return 1;
        }
    }

    private void create(Path keyFile, String[] words) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(keyFile, base64.encodeToString(pair.getPrivate().getEncoded()) + "\n");
        out.println("# 已生成私钥 %s。把下一行加入 <数据目录>/payment-keys.txt，并把“单位编号”换成收款单位的编号：".formatted(keyFile));
        out.printf(
                "%s 单位编号 %s %s%n%n",
                words[2], words[3], base64.encodeToString(pair.getPublic().getEncoded()));
    }

    private ChannelCallback sign(Path keyFile, String[] words) throws IOException, GeneralSecurityException {
        byte[] secret = Base64.getDecoder().decode(Files.readString(keyFile).strip());
        PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
        ChannelCallback unsigned = new ChannelCallback(
                PaymentChannel.valueOf(words[3].toUpperCase(Locale.ROOT)),
                words[2],
                Long.toString(clock.instant().getEpochSecond()),
                UUID.randomUUID().toString(),
                "",
                Files.readString(Path.of(words[4])));
        return unsigned.signed(CallbackSignature.sign(key, unsigned));
    }

    private void print(ChannelCallback callback) {
        out.println("X-Changxiao-Key: " + callback.keyId());
        out.println("X-Changxiao-Timestamp: " + callback.timestamp());
        out.println("X-Changxiao-Nonce: " + callback.nonce());
        out.println("X-Changxiao-Signature: " + callback.signature());
        out.println();
        out.println(callback.body());
    }
}
