package cn.changxiao.property.importing;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of files by their outcome, of many files in as few queries as of one. */
@Singleton
public class CountRows {

    private final Sql sql;

    CountRows(Sql sql) {
        this.sql = sql;
    }

    /** The counts of each file of that kind; a file of which no row was read is left out. */
    public Map<FileId, RowCounts> of(ImportKind kind, List<FileId> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        Tables tables = Tables.of(kind);
        Object[] ids = files.stream().map(FileId::value).toArray();
        Map<FileId, Counting> counting = new HashMap<>();
        sql.list(
                tables.outcomes(ids.length),
                row -> counting.computeIfAbsent(new FileId(row.getLong(1)), first -> new Counting())
                        .add(ImportOutcome.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)),
                ids);
        Map<FileId, Long> conflicts = new HashMap<>();
        sql.list(tables.conflicts(ids.length), row -> Map.entry(new FileId(row.getLong(1)), row.getLong(2)), ids)
                .forEach(count -> conflicts.put(count.getKey(), count.getValue()));
        Map<FileId, RowCounts> counts = new HashMap<>();
        counting.forEach((file, rows) ->
                counts.put(file, new RowCounts(rows.outcomes, rows.incomplete, conflicts.getOrDefault(file, 0L))));
        return counts;
    }

    private record Tables(String rows, String conflicts) {

        static Tables of(ImportKind kind) {
            return switch (kind) {
                case COMPOUND -> new Tables("import_row", "import_conflict");
                case UNIT -> new Tables("import_unit_row", "import_unit_conflict");
            };
        }

        String outcomes(int files) {
            return "SELECT file_id, outcome, COUNT(*), SUM(CASE WHEN is_incomplete THEN 1 ELSE 0 END) FROM " + rows
                    + " WHERE file_id IN (" + Sql.marks(files) + ") GROUP BY file_id, outcome";
        }

        String conflicts(int files) {
            return "SELECT file_id, COUNT(*) FROM " + conflicts + " WHERE file_id IN (" + Sql.marks(files)
                    + ") GROUP BY file_id";
        }
    }

    private static final class Counting {

        private final Map<ImportOutcome, Long> outcomes = new EnumMap<>(ImportOutcome.class);
        private long incomplete;

        Counting add(ImportOutcome outcome, long rows, long incompleteRows) {
            outcomes.put(outcome, rows);
            incomplete += incompleteRows;
            return this;
        }
    }
}
