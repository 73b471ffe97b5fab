package cn.changxiao.property.importing;

import cn.changxiao.property.Sql;
import cn.changxiao.property.tabular.TabularFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Keeps files in numbered pieces and lends them out as files on disk, which vanish when the borrower is done. */
@Singleton
public class StoredFiles {

    private static final int PIECE = 512 * 1024;

    private final Sql sql;

    StoredFiles(Sql sql) {
        this.sql = sql;
    }

    /** Stores a file piece by piece, in the running transaction. */
    void store(FileId file, Path content) {
        try (InputStream in = Files.newInputStream(content)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                sql.update(
                        "INSERT INTO import_chunk (file_id, chunk_no, content) VALUES (?, ?, ?)",
                        file.value(),
                        number,
                        piece);
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lends the file for the time of the work. */
    public <R> R with(FileId file, String name, String sheet, Function<TabularFile, R> work) {
        return withTemporary(path -> {
            copy(file, path);
            return work.apply(new TabularFile(name, path, sheet));
        });
    }

    static <R> R withTemporary(Function<Path, R> work) {
        try {
            Path path = Files.createTempFile("changxiao-import", ".tmp");
            try {
                return work.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(FileId file, Path path) {
        try (OutputStream out = Files.newOutputStream(path)) {
            int number = 0;
            for (Optional<byte[]> piece = piece(file, number); piece.isPresent(); piece = piece(file, number)) {
                out.write(piece.get());
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One piece a query, so that one piece at a time is in memory; they are at most a hundred. */
    private Optional<byte[]> piece(FileId file, int number) {
        return sql.first(
                "SELECT content FROM import_chunk WHERE file_id = ? AND chunk_no = ?",
                row -> row.getBytes(1),
                file.value(),
                number);
    }
}
