package cn.changxiao.property.importing;

import cn.changxiao.property.Sql;
import cn.changxiao.property.mapping.ReadRow;
import cn.changxiao.property.mapping.RowMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores understood rows in batches while the file is still being read, so that a large file needs little memory. */
final class PreviewRows {

    private static final int BATCH = 1_000;

    private final Sql sql;
    private final FileId file;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final List<@Nullable Object[]> values = new ArrayList<>();
    private final List<@Nullable Object[]> messages = new ArrayList<>();

    PreviewRows(Sql sql, FileId file) {
        this.sql = sql;
        this.file = file;
    }

    /** Forgets an earlier preview of the same file. */
    void clear() {
        for (String delete : List.of(
                "DELETE FROM import_conflict WHERE file_id = ?",
                "DELETE FROM import_message WHERE file_id = ?",
                "DELETE FROM import_value WHERE file_id = ?",
                "DELETE FROM import_row WHERE file_id = ?")) {
            sql.update(delete, file.value());
        }
    }

    void add(ReadRow row) {
        rows.add(new @Nullable Object[] {
            file.value(),
            row.number(),
            row.key().orElse(null),
            row.name(),
            row.place(),
            (row.isRejected() ? ImportOutcome.REJECTED : ImportOutcome.NEW).name(),
            row.isIncomplete(),
            row.managerGroup().orElse(null)
        });
        for (ReadRow.Value value : row.values()) {
            values.add(new @Nullable Object[] {
                file.value(),
                row.number(),
                value.field().name(),
                value.published(),
                value.canonical().orElse(null)
            });
        }
        addMessages(row);
        if (rows.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        sql.batch("""
                INSERT INTO import_row (file_id, row_no, business_key, name, place, outcome, is_incomplete,
                    manager_group)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        sql.batch(
                "INSERT INTO import_value (file_id, row_no, field, published, canonical) VALUES (?, ?, ?, ?, ?)",
                values);
        sql.batch("""
                INSERT INTO import_message (file_id, row_no, message_no, column_name, severity, sentence)
                VALUES (?, ?, ?, ?, ?, ?)
                """, messages);
        rows.clear();
        values.clear();
        messages.clear();
    }

    private void addMessages(ReadRow row) {
        int number = 0;
        for (RowMessage message : row.messages()) {
            number++;
            messages.add(new @Nullable Object[] {
                file.value(),
                row.number(),
                number,
                message.column(),
                message.severity().name(),
                message.sentence()
            });
        }
    }
}
