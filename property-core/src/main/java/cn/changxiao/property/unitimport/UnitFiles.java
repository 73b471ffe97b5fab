package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitField;
import cn.changxiao.property.unitfile.UnitMapping;
import cn.changxiao.property.unitfile.UnitPart;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what was asked of each file of units, so that any worker can go on with it. */
@Singleton
class UnitFiles {

    private final Sql sql;
    private final Clock clock;

    UnitFiles(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void ask(Viewer viewer, FileId file, UnitMapping mapping) {
        sql.update("DELETE FROM import_unit_column WHERE file_id = ?", file.value());
        sql.update("DELETE FROM import_unit_file WHERE file_id = ?", file.value());
        sql.update(
                """
                INSERT INTO import_unit_file (file_id, default_compound, maker_id, user_id, user_name, user_role,
                    organisation_id, mapped_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                file.value(),
                mapping.defaultCompound(),
                viewer.user().value(),
                viewer.user().value(),
                viewer.name(),
                viewer.role().name(),
                viewer.organisation().map(OrganisationId::value).orElse(null),
                LocalDateTime.now(clock));
        List<@Nullable Object[]> columns = new ArrayList<>();
        mapping.columns()
                .forEach((header, field) -> columns.add(new @Nullable Object[] {file.value(), header, field.name()}));
        sql.batch("INSERT INTO import_unit_column (file_id, header, field) VALUES (?, ?, ?)", columns);
    }

    /** From now on the work is done for this viewer. */
    void takeOver(Viewer viewer, FileId file) {
        sql.update(
                """
                UPDATE import_unit_file SET user_id = ?, user_name = ?, user_role = ?, organisation_id = ?
                WHERE file_id = ?
                """,
                viewer.user().value(),
                viewer.name(),
                viewer.role().name(),
                viewer.organisation().map(OrganisationId::value).orElse(null),
                file.value());
    }

    Optional<Asked> asked(FileId file) {
        Map<String, UnitField> columns = columns(file.value());
        return sql.first(
                """
                SELECT q.default_compound, q.maker_id, q.user_id, q.user_name, q.user_role, q.organisation_id, f.name,
                    f.sheet
                FROM import_unit_file q JOIN import_file f ON f.file_id = q.file_id WHERE q.file_id = ?
                """,
                row -> new Asked(
                        new UnitMapping(row.getString(1), columns),
                        new UserId(row.getLong(2)),
                        new Viewer(
                                new UserId(row.getLong(3)),
                                row.getString(4),
                                Role.valueOf(row.getString(5)),
                                Optional.ofNullable(row.getObject(6, Long.class))
                                        .map(OrganisationId::new),
                                Optional.empty()),
                        row.getString(7),
                        row.getString(8)),
                file.value());
    }

    /** What is remembered of a source: default compound and columns of its latest file; nothing for a new source. */
    Optional<Remembered> remembered(String source) {
        return sql.first("""
                        SELECT q.file_id, q.default_compound
                        FROM import_file f JOIN import_unit_file q ON q.file_id = f.file_id
                        WHERE f.source = ? ORDER BY q.mapped_at DESC LIMIT 1
                        """, row -> Map.entry(row.getLong(1), row.getString(2)), source)
                .map(latest -> new Remembered(latest.getValue(), columns(latest.getKey())));
    }

    /** What each file holds and who asked for it; a file without a mapping yet is left out. */
    Map<FileId, Purpose> purposes(List<FileId> files) {
        Map<FileId, Purpose> purposes = new HashMap<>();
        if (files.isEmpty()) {
            return purposes;
        }
        sql.list(
                """
                SELECT q.file_id, q.maker_id, c.field FROM import_unit_file q
                JOIN import_unit_column c ON c.file_id = q.file_id WHERE q.file_id IN (%s)
                """.formatted(Sql.marks(files.size())),
                row -> purposes.merge(
                        new FileId(row.getLong(1)),
                        Purpose.of(new UserId(row.getLong(2)), UnitField.valueOf(row.getString(3))),
                        Purpose::and),
                files.stream().map(FileId::value).toArray());
        return purposes;
    }

    private Map<String, UnitField> columns(long file) {
        Map<String, UnitField> columns = new LinkedHashMap<>();
        sql.list(
                "SELECT header, field FROM import_unit_column WHERE file_id = ?",
                row -> Optional.ofNullable(columns.put(row.getString(1), UnitField.valueOf(row.getString(2)))),
                file);
        return columns;
    }

    /** What a worker needs to know. */
    record Asked(UnitMapping mapping, UserId maker, Viewer viewer, String name, String sheet) {}

    /** The parts of a file and who asked for it, gathered column by column. */
    record Purpose(UserId maker, Set<UnitPart> parts) {

        static final Purpose UNKNOWN = new Purpose(new UserId(0), Set.of());

        static Purpose of(UserId maker, UnitField field) {
            return new Purpose(maker, field.part() == UnitPart.NONE ? Set.of() : Set.of(field.part()));
        }

        Purpose and(Purpose other) {
            Set<UnitPart> both = EnumSet.noneOf(UnitPart.class);
            both.addAll(parts);
            both.addAll(other.parts);
            return new Purpose(maker, both);
        }
    }

    /** What the next file of the source begins with. */
    record Remembered(String defaultCompound, Map<String, UnitField> columns) {}
}
