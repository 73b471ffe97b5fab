package cn.changxiao.property.importing;

import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tabular.TabularFile;
import cn.changxiao.property.tabular.UnreadableFile;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Keeps an uploaded file until its mapping is chosen. It goes from the stream to disk and from there in pieces to the
 * database; nothing of it is understood yet, except that it is a table.
 */
@Singleton
public class UploadFile {

    private static final int LARGEST_MEGABYTES = 50;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 255;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final StoredFiles stored;

    UploadFile(Sql sql, Ids ids, Clock clock, StoredFiles stored) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.stored = stored;
    }

    /**
     * The new file's id.
     *
     * @throws UnreadableFile if it is no table
     */
    @Transactional
    public FileId upload(Viewer viewer, NewFile file, InputStream content) {
        if (file.kind() == ImportKind.COMPOUND) {
            viewer.require("导入小区", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        } else {
            viewer.require(
                    "导入房屋",
                    Role.ADMINISTRATOR,
                    Role.STREET_OFFICE,
                    Role.FUND_CUSTODIAN,
                    Role.PROPERTY_COMPANY,
                    Role.FALLBACK_MANAGER);
        }
        return StoredFiles.withTemporary(path -> {
            spool(file.name(), content, path);
            new TabularFile(file.name(), path).header();
            FileId id = insert(viewer, file);
            stored.store(id, path);
            return id;
        });
    }

    private FileId insert(Viewer viewer, NewFile file) {
        FileId id = new FileId(ids.next());
        sql.update(
                """
                INSERT INTO import_file (file_id, source, name, state, kind, organisation_id, uploaded_by, uploaded_at)
                VALUES (?, ?, ?, 'UPLOADED', ?, ?, ?, ?)
                """,
                id.value(),
                file.source(),
                file.name(),
                file.kind().name(),
                viewer.organisation().map(OrganisationId::value).orElse(null),
                viewer.user().value(),
                LocalDateTime.now(clock));
        return id;
    }

    private static void spool(String name, InputStream content, Path path) {
        long left = LARGEST_MEGABYTES * 1024L * 1024L;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                left -= length;
                if (left < 0) {
                    throw new InvalidValue("文件“%s”超过 %d MB，请按小区拆分后分别上传。".formatted(name, LARGEST_MEGABYTES));
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes with a file: from where it is, its name, and what its rows are about. */
    public record NewFile(String source, String name, ImportKind kind) {

        public NewFile {
            source = source.strip();
            name = name.substring(Math.max(0, name.length() - LONGEST_NAME));
            if (source.isEmpty()) {
                throw new InvalidValue("请填写文件来源，以便记住列的含义。");
            }
        }
    }
}
