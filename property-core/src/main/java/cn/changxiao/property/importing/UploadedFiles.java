package cn.changxiao.property.importing;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tabular.TabularFile;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds uploaded files; an administrator sees all, everybody else the own ones and those of the own organisation. */
@Singleton
public class UploadedFiles {

    private static final String FIND = """
            SELECT file_id, source, name, state, place, kind, sheet, work, rows_done, rows_total, failure, uploaded_by
            FROM import_file
            WHERE (? = 1 OR uploaded_by = ? OR organisation_id = ?)
            """;

    private final Sql sql;
    private final StoredFiles stored;

    UploadedFiles(Sql sql, StoredFiles stored) {
        this.sql = sql;
        this.stored = stored;
    }

    /** What is known of the file. */
    public Uploaded get(Viewer viewer, FileId file) {
        return find(viewer, file, "");
    }

    /** The newest files of that kind, the newest first, each with its id. */
    public Map<FileId, Uploaded> newest(Viewer viewer, ImportKind kind, int limit) {
        Map<FileId, Uploaded> newest = new LinkedHashMap<>();
        sql.list(
                        FIND + "AND kind = ? ORDER BY uploaded_at DESC LIMIT ?",
                        row -> Map.entry(new FileId(row.getLong("file_id")), Uploaded.read(row)),
                        seesAll(viewer),
                        viewer.user().value(),
                        viewer.organisationKey(),
                        kind.name(),
                        limit)
                .forEach(file -> newest.put(file.getKey(), file.getValue()));
        return newest;
    }

    /** As {@link #get}, locked until the transaction ends. */
    public Uploaded lock(Viewer viewer, FileId file) {
        return find(viewer, file, "FOR UPDATE");
    }

    /** The names of the columns. */
    public List<String> header(Viewer viewer, FileId file) {
        return read(viewer, file, TabularFile::header);
    }

    /** Lends the file of a viewer who may see it. */
    public <R> R read(Viewer viewer, FileId file, Function<TabularFile, R> work) {
        Uploaded uploaded = get(viewer, file);
        return stored.with(file, uploaded.name(), uploaded.sheet(), work);
    }

    private Uploaded find(Viewer viewer, FileId file, String lock) {
        return sql.first(
                        FIND + "AND file_id = ? " + lock,
                        Uploaded::read,
                        seesAll(viewer),
                        viewer.user().value(),
                        viewer.organisationKey(),
                        file.value())
                .orElseThrow(() -> new NotFound("导入文件", file));
    }

    private static int seesAll(Viewer viewer) {
        return viewer.role() == Role.ADMINISTRATOR ? 1 : 0;
    }

    /** A file as it is stored, and how far the work on it is. */
    public record Uploaded(
            String source,
            String name,
            String state,
            String place,
            ImportKind kind,
            String sheet,
            Optional<String> work,
            int rowsDone,
            int rowsTotal,
            Optional<String> failure,
            long uploadedBy) {

        static Uploaded read(ResultSet row) throws SQLException {
            String place = row.getString("place");
            return new Uploaded(
                    row.getString("source"),
                    row.getString("name"),
                    row.getString("state"),
                    place == null ? "" : place,
                    ImportKind.valueOf(row.getString("kind")),
                    row.getString("sheet"),
                    Optional.ofNullable(row.getString("work")),
                    row.getInt("rows_done"),
                    row.getInt("rows_total"),
                    Optional.ofNullable(row.getString("failure")),
                    row.getLong("uploaded_by"));
        }

        /** Passes while the file may still be understood anew. */
        public void requireNotConfirmed(FileId file) {
            if (state.equals("CONFIRMED")) {
                throw new AlreadyConfirmed(file);
            }
        }
    }
}
