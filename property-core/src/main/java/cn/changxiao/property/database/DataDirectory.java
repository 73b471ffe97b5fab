package cn.changxiao.property.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The names of what lies in the data directory. {@code database/} holds the server's tables and our password and
 * appears as a whole, by renaming {@code database.unfinished/}, so that it exists only when its making was completed.
 */
record DataDirectory(Path root) {

    static DataDirectory at(Path directory) throws IOException {
        return new DataDirectory(Files.createDirectories(directory).toRealPath());
    }

    Path database() {
        return root.resolve("database");
    }

    Path unfinished() {
        return root.resolve("database.unfinished");
    }

    static Path tables(Path database) {
        return database.resolve("tables");
    }

    static Path password(Path database) {
        return database.resolve("password");
    }

    Path lock() {
        return root.resolve("service.lock");
    }

    Path serverRecord() {
        return root.resolve("server.properties");
    }

    ServerLog log() {
        return new ServerLog(root.resolve("server.log"));
    }

    String readPassword() throws IOException {
        return Files.readString(password(database()), StandardCharsets.UTF_8).strip();
    }

    /** Creates a directory that nobody but the service's own user may enter, where the file system knows users. */
    static Path createPrivately(Path directory) throws IOException {
        if (!Files.getFileStore(directory.getParent()).supportsFileAttributeView("posix")) {
            return Files.createDirectory(directory);
        }
        return Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void writePrivately(Path file, String text) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    static void delete(Path tree) throws IOException {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException alreadyGone) {
            // Nothing to delete is what was wanted.
        }
    }
}
