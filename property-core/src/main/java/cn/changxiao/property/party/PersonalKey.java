package cn.changxiao.property.party;

import cn.changxiao.property.Sql;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The 64 secret bytes outside the database: 32 to encrypt, 32 to hash. Made at the first use; from then on the
 * database knows its fingerprint and a different file is refused, because what it encrypted could never be read.
 */
@Singleton
class PersonalKey {

    private static final int HALF = 32;

    private final Path file;
    private final Sql sql;
    private byte @Nullable [] secret;

    PersonalKey(
            @Property(name = "changxiao.personal-key-file", defaultValue = "changxiao-data/personal.key") String file,
            Sql sql) {
        this.file = Path.of(file);
        this.sql = sql;
    }

    byte[] forEncryption() {
        return Arrays.copyOfRange(secret(), 0, HALF);
    }

    byte[] forHashing() {
        return Arrays.copyOfRange(secret(), HALF, 2 * HALF);
    }

    private synchronized byte[] secret() {
        if (secret == null) {
            byte[] bytes = readOrCreate();
            requireTheDatabasesOwn(bytes);
            secret = bytes;
        }
        return secret;
    }

    private byte[] readOrCreate() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != 2 * HALF) {
                throw new PersonalKeyUnusable(file, "长度不对");
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new PersonalKeyUnusable(file, "内容已损坏");
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read: " + file, e);
        }
    }

    private void create() throws IOException {
        byte[] fresh = new byte[2 * HALF];
        new SecureRandom().nextBytes(fresh);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyForTheOwner())) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
        } catch (FileAlreadyExistsException anotherInstanceWasFaster) {
            return;
        }
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void requireTheDatabasesOwn(byte[] bytes) {
        byte[] fingerprint = fingerprint(bytes);
        sql.update("INSERT IGNORE INTO party_personal_key (name, fingerprint) VALUES ('personal', ?)", (Object)
                fingerprint);
        byte[] stored = sql.first(
                        "SELECT fingerprint FROM party_personal_key WHERE name = 'personal'", row -> row.getBytes(1))
                .orElse(fingerprint);
        if (!MessageDigest.isEqual(stored, fingerprint)) {
            throw new PersonalKeyUnusable(file, "不是加密现有数据所用的密钥");
        }
    }

    private static byte[] fingerprint(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
