package cn.changxiao.property.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The file outside the database: the n-th line is version n of the key. Lines are only ever added, because a backup of
 * the database may need an old one; only the service's own user may read it.
 */
final class KeyFile {

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** Every version; makes the first where there is no file. */
    List<PersonalSecret> readOrCreate() {
        try {
            if (Files.notExists(file)) {
                createFirst();
            }
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read: " + file, e);
        }
    }

    /** Adds a version; on the disk before this returns, because what it encrypts could not be read without it. */
    void append(byte[] secret) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.add(Base64.getEncoder().encodeToString(secret));
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            write(fresh, String.join("\n", lines) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be written: " + file, e);
        }
    }

    private List<PersonalSecret> read() throws IOException {
        List<PersonalSecret> secrets = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                secrets.add(secret(secrets.size() + 1, line.strip()));
            }
        }
        if (secrets.isEmpty()) {
            throw new PersonalKeyUnusable(file, "是空的");
        }
        return List.copyOf(secrets);
    }

    private PersonalSecret secret(int version, String line) {
        try {
            byte[] bytes = Base64.getDecoder().decode(line);
            if (bytes.length != PersonalSecret.LENGTH) {
                throw new PersonalKeyUnusable(file, "第 %d 个密钥长度不对".formatted(version));
            }
            return new PersonalSecret(version, bytes);
        } catch (IllegalArgumentException notBase64) {
            throw new PersonalKeyUnusable(file, "内容已损坏");
        }
    }

    private void createFirst() throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        try {
            write(file, Base64.getEncoder().encodeToString(PersonalSecret.fresh()) + "\n");
        } catch (FileAlreadyExistsException anotherInstanceWasFaster) {
            return;
        }
    }

    private static void write(Path target, String text) throws IOException {
        Set<StandardOpenOption> onlyNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(target, onlyNew, onlyForTheOwner())) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
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
}
