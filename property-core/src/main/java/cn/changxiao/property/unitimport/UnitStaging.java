package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.SealPersons;
import cn.changxiao.property.unitfile.ReadOwner;
import cn.changxiao.property.unitfile.ReadUnit;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes understood rows into the staging tables, a few thousand in each transaction. */
@Singleton
class UnitStaging {

    private static final String OWNER = """
            INSERT INTO import_unit_owner (file_id, row_no, owner_no, kind, name, numerator, denominator, sealed_for,
                person_id, identity_hash, identity_cipher, phone_hash, phone_cipher, key_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String MESSAGE = """
            INSERT INTO import_message (file_id, row_no, message_no, column_name, severity, sentence)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String PROGRESS = """
            UPDATE import_file SET rows_done = rows_done + ? WHERE file_id = ? AND worker = ? AND work = 'READING'
            """;
    private static final List<String> CLEAR = List.of(
            "DELETE FROM import_unit_conflict WHERE file_id = ?",
            "DELETE FROM import_unit_building WHERE file_id = ?",
            "DELETE FROM import_unit_compound WHERE file_id = ?",
            "DELETE FROM import_unit_owner WHERE file_id = ?",
            "DELETE FROM import_message WHERE file_id = ?",
            "DELETE FROM import_unit_row WHERE file_id = ?");

    private final Sql sql;
    private final SealPersons sealPersons;

    UnitStaging(Sql sql, SealPersons sealPersons) {
        this.sql = sql;
        this.sealPersons = sealPersons;
    }

    /** Forgets an earlier reading of the same file; from now on only this worker's batches count. */
    @Transactional
    void begin(FileId file, long worker, int rows) {
        sql.update("""
                UPDATE import_file SET worker = ?, rows_done = 0, rows_total = ?, failure = NULL
                WHERE file_id = ? AND work = 'READING'
                """, worker, rows, file.value());
        CLEAR.forEach(delete -> sql.update(delete, file.value()));
    }

    /** False when another worker has taken the file over, and nothing was written. */
    @Transactional
    boolean write(FileId file, long worker, CompoundNames names, List<ReadUnit> rows) {
        if (sql.update(PROGRESS, rows.size(), file.value(), worker) == 0) {
            return false;
        }
        List<@Nullable Object[]> units = new ArrayList<>();
        List<@Nullable Object[]> messages = new ArrayList<>();
        StagedUnit.learn(names, rows);
        for (ReadUnit row : rows) {
            StagedUnit staged = new StagedUnit(file, row, names);
            units.add(staged.values());
            messages.addAll(staged.messages());
        }
        sql.batch(StagedUnit.INSERT, units);
        sql.batch(MESSAGE, messages);
        sql.batch(OWNER, owners(file, rows));
        return true;
    }

    private List<@Nullable Object[]> owners(FileId file, List<ReadUnit> rows) {
        List<NewPerson> persons = rows.stream()
                .flatMap(row -> row.owners().stream())
                .map(ReadOwner::person)
                .toList();
        List<SealPersons.Sealed> sealed = sealPersons.seal(persons);
        List<@Nullable Object[]> result = new ArrayList<>(persons.size());
        for (ReadUnit row : rows) {
            int number = 0;
            for (ReadOwner owner : row.owners()) {
                SealPersons.Sealed numbers = sealed.get(result.size());
                number++;
                result.add(numbers.after(
                        file.value(),
                        row.number(),
                        number,
                        owner.person().kind().name(),
                        owner.person().name(),
                        owner.numerator(),
                        owner.denominator(),
                        numbers.id().value(),
                        numbers.id().value()));
            }
        }
        return result;
    }
}
