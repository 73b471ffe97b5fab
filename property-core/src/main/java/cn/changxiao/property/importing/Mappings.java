package cn.changxiao.property.importing;

import cn.changxiao.property.Sql;
import cn.changxiao.property.mapping.Datum;
import cn.changxiao.property.mapping.ImportField;
import cn.changxiao.property.mapping.ImportMapping;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what the columns of each source mean, and guesses for a source that is new. */
@Singleton
public class Mappings {

    private final Sql sql;
    private final Clock clock;
    private final UploadedFiles files;

    Mappings(Sql sql, Clock clock, UploadedFiles files) {
        this.sql = sql;
        this.clock = clock;
        this.files = files;
    }

    /** The mapping to begin with: the source's last one, and for columns it does not know a guess by their names. */
    public SuggestedMapping suggest(Viewer viewer, FileId file) {
        UploadedFiles.Uploaded uploaded = files.get(viewer, file);
        Map<String, ImportField> known = columns(uploaded.source());
        Map<String, ImportField> columns = new LinkedHashMap<>();
        for (String header : files.header(viewer, file)) {
            columns.put(header, known.getOrDefault(header, guess(header)));
        }
        return sql.first(
                        "SELECT key_namespace, datum, default_place FROM import_mapping WHERE source = ?",
                        row -> new SuggestedMapping(
                                uploaded.source(),
                                row.getString(1),
                                Datum.valueOf(row.getString(2)),
                                row.getString(3),
                                columns),
                        uploaded.source())
                .orElseGet(() -> new SuggestedMapping(uploaded.source(), "compound", Datum.WGS_84, "", columns));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remember(ImportMapping mapping) {
        sql.update(
                """
                INSERT INTO import_mapping (source, key_namespace, datum, default_place, changed_at)
                VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE key_namespace = VALUES(key_namespace), datum = VALUES(datum),
                    default_place = VALUES(default_place), changed_at = VALUES(changed_at)
                """,
                mapping.source(),
                mapping.keyNamespace(),
                mapping.datum().name(),
                mapping.defaultPlace(),
                LocalDateTime.now(clock));
        List<@Nullable Object[]> rows = new ArrayList<>();
        mapping.columns()
                .forEach((header, field) -> rows.add(new @Nullable Object[] {mapping.source(), header, field.name()}));
        sql.batch("""
                INSERT INTO import_mapping_column (source, header, field) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE field = VALUES(field)
                """, rows);
    }

    private Map<String, ImportField> columns(String source) {
        Map<String, ImportField> result = new LinkedHashMap<>();
        sql.list(
                "SELECT header, field FROM import_mapping_column WHERE source = ?",
                row -> Optional.ofNullable(result.put(row.getString(1), ImportField.valueOf(row.getString(2)))),
                source);
        return result;
    }

    private static ImportField guess(String header) {
        for (ImportField field : ImportField.values()) {
            if (header.equals(field.label()) || header.equals(field.name())) {
                return field;
            }
        }
        return header.startsWith("小区名") ? ImportField.NAME : ImportField.IGNORED;
    }

    /** A mapping that still has to be completed and confirmed by somebody. */
    public record SuggestedMapping(
            String source, String keyNamespace, Datum datum, String defaultPlace, Map<String, ImportField> columns) {}
}
