package cn.changxiao.fund.seal.key;

import cn.changxiao.fund.seal.offline.LogKey;
import cn.changxiao.fund.seal.offline.SealAlgorithm;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The key that signs roots: one file outside the database, made at the first use and readable by its owner only. It
 * holds the private key and the public key (Ed25519 or SM2, as the settings say) in Base64, a line each. Moved away, the
 * next root is signed by a new one.
 */
@Singleton
public class SealKey {

    private final SealSettings settings;

    SealKey(SealSettings settings) {
        this.settings = settings;
    }

    /** The pair in use. */
    public Pair current() {
        Path file = settings.keyFile();
        try {
            if (Files.notExists(file)) {
                create(file, settings.algorithm());
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            if (lines.size() != 2) {
                throw new SealKeyUnusable(file, "内容已损坏");
            }
            return pair(file, lines, settings.algorithm());
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read: " + file, e);
        }
    }

    private static Pair pair(Path file, List<String> lines, SealAlgorithm algorithm) {
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory keys = algorithm.keyFactory();
            KeyPair pair = new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
            Pair checked = new Pair(pair);
            if (!checked.key().signed("", Base64.getDecoder().decode(checked.sign("")))) {
                throw new SealKeyUnusable(file, "私钥与公钥不是一对");
            }
            return checked;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealKeyUnusable(file, "内容已损坏");
        }
    }

    private static void create(Path file, SealAlgorithm algorithm) throws IOException {
        KeyPair fresh = fresh(file, algorithm);
        String text = base64(fresh.getPrivate()) + "\n" + base64(fresh.getPublic()) + "\n";
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyForTheOwner())) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException anotherInstanceWasFaster) {
            return;
        }
    }

    private static KeyPair fresh(Path file, SealAlgorithm algorithm) {
        try {
            return algorithm.generator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new SealKeyUnusable(file, "本机的 Java 不支持 " + algorithm);
        }
    }

    private static String base64(java.security.Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A private key with its public half. */
    public record Pair(KeyPair pair) {

        public LogKey key() {
            return new LogKey(pair.getPublic());
        }

        /** The signature in Base64. */
        public String sign(String text) {
            try {
                Signature signature = key().algorithm().signature();
                signature.initSign(pair.getPrivate());
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the root cannot be signed", e);
            }
        }
    }
}
