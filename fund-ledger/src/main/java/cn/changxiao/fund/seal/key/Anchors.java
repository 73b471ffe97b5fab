package cn.changxiao.fund.seal.key;

import cn.changxiao.fund.seal.offline.LogKey;
import cn.changxiao.fund.seal.offline.SignedRoot;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory outside the database that keeps each signed root and each public key in a file of its own. Files are
 * added and never written again; the directory may lie on a machine that the database's keepers do not reach.
 */
@Singleton
public class Anchors {

    private final SealSettings settings;

    Anchors(SealSettings settings) {
        this.settings = settings;
    }

    /** Keeps the root, unless it is there word for word already. */
    public void keep(SignedRoot root) {
        write(file(root.statement().number()), root.text());
    }

    /** Publishes the key, unless it is there already. */
    public void keep(LogKey key) {
        write(settings.anchors().resolve("key-%s.pem".formatted(key.id())), key.pem());
    }

    /** The file of a root, as it is. */
    public Optional<String> text(int number) {
        try {
            return Files.exists(file(number)) ? Optional.of(Files.readString(file(number))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("an anchor cannot be read", e);
        }
    }

    /** How many roots are anchored. */
    public long count() {
        return files("root-").size();
    }

    /** All keys that were ever published. */
    public List<LogKey> keys() {
        return files("key-").stream()
                .map(file -> {
                    try {
                        return LogKey.parse(Files.readString(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException("a public key cannot be read", e);
                    }
                })
                .toList();
    }

    private List<Path> files(String beginning) {
        if (Files.notExists(settings.anchors())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.anchors())) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors cannot be listed", e);
        }
    }

    private Path file(int number) {
        return settings.anchors().resolve("root-%08d.json".formatted(number));
    }

    /** Complete under its name or not there: written aside, forced to the disk, then moved. */
    private static void write(Path file, String text) {
        try {
            if (Files.exists(file)) {
                return;
            }
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path aside = Files.createTempFile(directory, ".new-", ".tmp");
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("r--r--r--"));
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException anotherInstanceWasFaster) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written: " + file, e);
        }
    }
}
