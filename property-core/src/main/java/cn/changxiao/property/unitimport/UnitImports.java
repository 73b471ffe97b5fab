package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.CountRows;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportKind;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.importing.RowCounts;
import cn.changxiao.property.importing.UploadedFiles;
import cn.changxiao.property.mapping.RowMessage;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tabular.TabularFile;
import cn.changxiao.property.unitfile.UnitField;
import cn.changxiao.property.unitfile.UnitPart;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what files of units contained, how far the work on them is, and what became of every row. */
@Singleton
public class UnitImports {

    private static final String FINDINGS = """
            SELECT m.row_no, m.message_no, m.column_name, m.severity, m.sentence, r.building, r.entrance, r.room
            FROM import_message m
            JOIN import_unit_row r ON r.file_id = m.file_id AND r.row_no = m.row_no
            WHERE m.file_id = ? AND m.severity = ? AND (m.row_no > ? OR (m.row_no = ? AND m.message_no > ?))
            ORDER BY m.row_no, m.message_no LIMIT ?
            """;

    private static final String FAILED = """
            SELECT x.file_id, CONCAT(c.name, '：', x.reason) FROM import_unit_compound x
            JOIN estate_compound c ON c.compound_id = x.compound_id
            WHERE x.file_id IN (%s) AND x.state = 'FAILED' ORDER BY x.compound_id
            """;

    private final Sql sql;
    private final UploadedFiles files;
    private final UnitFiles unitFiles;
    private final CountRows countRows;

    UnitImports(Sql sql, UploadedFiles files, UnitFiles unitFiles, CountRows countRows) {
        this.sql = sql;
        this.files = files;
        this.unitFiles = unitFiles;
        this.countRows = countRows;
    }

    /** The files of the viewer and the own organisation, the newest first; an administrator sees everybody's. */
    public List<UnitSummary> list(Viewer viewer, int limit) {
        return summaries(files.newest(viewer, ImportKind.UNIT, limit));
    }

    /** One file with its counts and progress. */
    public UnitSummary summary(Viewer viewer, FileId file) {
        return summaries(Map.of(file, files.get(viewer, file))).get(0);
    }

    private List<UnitSummary> summaries(Map<FileId, UploadedFiles.Uploaded> uploaded) {
        List<FileId> ids = List.copyOf(uploaded.keySet());
        Map<FileId, RowCounts> counts = countRows.of(ImportKind.UNIT, ids);
        Map<FileId, UnitFiles.Purpose> purposes = unitFiles.purposes(ids);
        Map<FileId, List<String>> failed = failed(ids);
        return uploaded.entrySet().stream()
                .map(file -> {
                    UnitFiles.Purpose purpose = purposes.getOrDefault(file.getKey(), UnitFiles.Purpose.UNKNOWN);
                    return new UnitSummary(
                            file.getKey(),
                            file.getValue(),
                            purpose.parts(),
                            purpose.maker(),
                            counts.getOrDefault(file.getKey(), RowCounts.NONE),
                            failed.getOrDefault(file.getKey(), List.of()));
                })
                .toList();
    }

    private Map<FileId, List<String>> failed(List<FileId> files) {
        Map<FileId, List<String>> failed = new HashMap<>();
        if (!files.isEmpty()) {
            sql.list(
                    FAILED.formatted(Sql.marks(files.size())),
                    row -> failed.computeIfAbsent(new FileId(row.getLong(1)), first -> new ArrayList<>())
                            .add(row.getString(2)),
                    files.stream().map(FileId::value).toArray());
        }
        return failed;
    }

    /** The mapping to begin with: what the source's last file said, and for other columns a guess by their names. */
    public SuggestedUnitMapping suggest(Viewer viewer, FileId file, String sheet) {
        UploadedFiles.Uploaded uploaded = files.get(viewer, file);
        Optional<UnitFiles.Remembered> remembered = unitFiles.remembered(uploaded.source());
        Map<String, UnitField> known =
                remembered.map(UnitFiles.Remembered::columns).orElse(Map.of());
        return files.read(viewer, file, table -> {
            List<String> sheets = table.sheets();
            String chosen = sheets.contains(sheet) ? sheet : sheets.isEmpty() ? "" : sheets.get(0);
            Map<String, UnitField> columns = new LinkedHashMap<>();
            new TabularFile(table.name(), table.path(), chosen)
                    .header()
                    .forEach(name -> columns.put(name, known.getOrDefault(name, UnitField.guess(name))));
            return new SuggestedUnitMapping(
                    uploaded.source(),
                    sheets,
                    chosen,
                    remembered.map(UnitFiles.Remembered::defaultCompound).orElse(""),
                    columns);
        });
    }

    /** What is to be said of cells, of one severity, after the given place; a page at a time. */
    public List<UnitFinding> findings(
            Viewer viewer, FileId file, Severity severity, UnitFinding.Place after, int limit) {
        files.get(viewer, file);
        return sql.list(
                FINDINGS,
                row -> new UnitFinding(
                        new UnitFinding.Place(row.getInt(1), row.getInt(2)),
                        UnitPlaces.text(row.getString(6), row.getString(7), row.getString(8)),
                        new RowMessage(row.getString(3), Severity.valueOf(row.getString(4)), row.getString(5))),
                file.value(),
                severity.name(),
                after.row(),
                after.row(),
                after.message(),
                limit);
    }

    /** What the file says differently from the register; both values stand. */
    public List<UnitConflict> conflicts(Viewer viewer, FileId file, int after, int limit) {
        files.get(viewer, file);
        return sql.list(
                """
                SELECT x.row_no, r.building, r.entrance, r.room, x.field, x.published, x.registered
                FROM import_unit_conflict x
                JOIN import_unit_row r ON r.file_id = x.file_id AND r.row_no = x.row_no
                WHERE x.file_id = ? AND x.row_no > ? ORDER BY x.row_no, x.field LIMIT ?
                """,
                row -> new UnitConflict(
                        row.getInt(1),
                        UnitPlaces.text(row.getString(2), row.getString(3), row.getString(4)),
                        UnitPlaces.label(row.getString(5)),
                        row.getString(6),
                        row.getString(7)),
                file.value(),
                after,
                limit);
    }

    /** What the file's rows that were or would be entered come to, of one kind of balance. */
    public Money openingSum(Viewer viewer, FileId file, UnitPart part) {
        files.get(viewer, file);
        String amount = part == UnitPart.FEE ? "fee_fen" : "balance_fen";
        return Money.ofFen(sql.number(
                "SELECT COALESCE(SUM(" + amount + "), 0) FROM import_unit_row WHERE file_id = ? AND adds & ? > 0"
                        + " AND outcome <> 'REJECTED'",
                file.value(),
                BalanceComparison.bit(part)));
    }

    /** Hands on every row with its outcome, a few thousand a query, for the result workbook. */
    void eachRow(FileId file, Consumer<UnitResult> next) {
        int after = 0;
        List<UnitResult> rows = rows(file, after);
        while (!rows.isEmpty()) {
            rows.forEach(next);
            after = rows.get(rows.size() - 1).row();
            rows = rows(file, after);
        }
    }

    private List<UnitResult> rows(FileId file, int after) {
        return sql.list(
                """
                SELECT row_no, compound, building, entrance, room, outcome, is_incomplete FROM import_unit_row
                WHERE file_id = ? AND row_no > ? ORDER BY row_no LIMIT 5000
                """,
                row -> new UnitResult(
                        row.getInt(1),
                        row.getString(2),
                        UnitPlaces.text(row.getString(3), row.getString(4), row.getString(5)),
                        ImportOutcome.valueOf(row.getString(6)),
                        row.getBoolean(7)),
                file.value(),
                after);
    }

    /** A row and what became of it. */
    record UnitResult(int row, String compound, String place, ImportOutcome outcome, boolean isIncomplete) {}
}
