package cn.changxiao.property.importing;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.mapping.ImportField;
import cn.changxiao.property.mapping.RowMessage;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what files contained and what became of it. */
@Singleton
public class Imports {

    private final Sql sql;
    private final UploadedFiles files;
    private final CountRows countRows;

    Imports(Sql sql, UploadedFiles files, CountRows countRows) {
        this.sql = sql;
        this.files = files;
        this.countRows = countRows;
    }

    /** The files of the viewer, the newest first; an administrator sees everybody's. */
    public List<ImportSummary> list(Viewer viewer, int limit) {
        return summaries(files.newest(viewer, ImportKind.COMPOUND, limit));
    }

    /** One file with its counts. */
    public ImportSummary summary(Viewer viewer, FileId file) {
        return summaries(Map.of(file, files.get(viewer, file))).get(0);
    }

    private List<ImportSummary> summaries(Map<FileId, UploadedFiles.Uploaded> uploaded) {
        Map<FileId, RowCounts> counts = countRows.of(ImportKind.COMPOUND, List.copyOf(uploaded.keySet()));
        return uploaded.entrySet().stream()
                .map(file -> new ImportSummary(
                        file.getKey(),
                        file.getValue().source(),
                        file.getValue().name(),
                        file.getValue().state(),
                        counts.getOrDefault(file.getKey(), RowCounts.NONE)))
                .toList();
    }

    /** Rows after the given one, with their messages; of one outcome, or of every one for "". */
    public List<ImportedRow> rows(Viewer viewer, FileId file, String outcome, int after, int limit) {
        files.get(viewer, file);
        List<ImportedRow> rows = sql.list(
                """
                SELECT row_no, COALESCE(business_key, ''), name, outcome, is_incomplete, compound_id
                FROM import_row WHERE file_id = ? AND (? = '' OR outcome = ?) AND row_no > ?
                ORDER BY row_no LIMIT ?
                """,
                row -> new ImportedRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        ImportOutcome.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        Optional.ofNullable(row.getObject(6, Long.class)).map(CompoundId::new),
                        List.of()),
                file.value(),
                outcome,
                outcome,
                after,
                limit);
        return rows.isEmpty() ? rows : withMessages(file, rows);
    }

    private List<ImportedRow> withMessages(FileId file, List<ImportedRow> rows) {
        Map<Integer, List<RowMessage>> messages = sql
                .list(
                        """
                        SELECT row_no, column_name, severity, sentence FROM import_message
                        WHERE file_id = ? AND row_no BETWEEN ? AND ? ORDER BY row_no, message_no
                        """,
                        row -> Map.entry(
                                row.getInt(1),
                                new RowMessage(row.getString(2), Severity.valueOf(row.getString(3)), row.getString(4))),
                        file.value(),
                        rows.get(0).number(),
                        rows.get(rows.size() - 1).number())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.stream()
                .map(row -> new ImportedRow(
                        row.number(),
                        row.key(),
                        row.name(),
                        row.outcome(),
                        row.isIncomplete(),
                        row.compound(),
                        messages.getOrDefault(row.number(), List.of())))
                .toList();
    }

    /** What the file says differently from other sources or the register. */
    public List<ImportConflict> conflicts(Viewer viewer, FileId file, int limit) {
        files.get(viewer, file);
        return sql.list(
                """
                SELECT x.row_no, x.business_key, r.name, x.field, x.published, x.other_source, x.other_published
                FROM import_conflict x
                JOIN import_row r ON r.file_id = x.file_id AND r.row_no = x.row_no
                WHERE x.file_id = ? ORDER BY x.row_no, x.field, x.other_source LIMIT ?
                """,
                row -> new ImportConflict(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        ImportField.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                file.value(),
                limit);
    }

    /** The proposed managers in groups of names that look alike, the most spellings first. */
    public List<ManagerGroup> managerGroups(Viewer viewer, int limit) {
        viewer.require("查看拟登记的物业公司", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        return sql.list(
                """
                SELECT name_group, GROUP_CONCAT(DISTINCT name ORDER BY name SEPARATOR '、'), COUNT(DISTINCT name),
                    COUNT(DISTINCT compound_id)
                FROM import_proposed_manager
                GROUP BY name_group
                ORDER BY COUNT(DISTINCT name) DESC, COUNT(DISTINCT compound_id) DESC, name_group
                LIMIT ?
                """, row -> new ManagerGroup(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)), limit);
    }
}
