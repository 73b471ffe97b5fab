package cn.changxiao.property.unitimport;

import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.ownership.Share;
import cn.changxiao.property.ownership.Shares;
import cn.changxiao.property.party.KeyRing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters the first owners of units. A document that is registered, or that the file names twice, stands for one person;
 * persons without a document are never taken for one another.
 */
@Singleton
class ImportOwners {

    private static final String OF_ROWS = """
            JOIN import_unit_row r ON r.file_id = o.file_id AND r.row_no = o.row_no
            """;
    private static final String ROWS =
            " r.file_id = ? AND r.compound_id = ? AND r.outcome <> 'REJECTED' AND r.adds & 2 > 0";
    private static final String ALREADY_REGISTERED = "UPDATE import_unit_owner o " + OF_ROWS + """
                    JOIN party_person p ON p.identity_hash = o.identity_hash AND p.name = o.name
                    SET o.person_id = p.person_id
                    WHERE
                    """ + ROWS;
    private static final String ONE_PERSON = "UPDATE import_unit_owner o " + OF_ROWS + """
                    JOIN (SELECT f.identity_hash, MIN(f.sealed_for) AS person_id
                            FROM import_unit_owner f JOIN import_unit_row q ON q.file_id = f.file_id AND q.row_no = f.row_no
                            WHERE f.file_id = ? AND q.compound_id = ? AND q.outcome <> 'REJECTED' AND q.adds & 2 > 0
                                AND f.identity_hash IS NOT NULL AND f.person_id = f.sealed_for
                            GROUP BY f.identity_hash) one ON one.identity_hash = o.identity_hash
                    SET o.person_id = one.person_id
                    WHERE o.person_id = o.sealed_for AND
                    """ + ROWS;
    private static final String REGISTER = """
            INSERT INTO party_person (person_id, kind, name, identity_hash, identity_cipher, phone_hash, phone_cipher,
                key_version, created_at)
            SELECT o.sealed_for, o.kind, o.name, o.identity_hash, o.identity_cipher, o.phone_hash, o.phone_cipher,
                o.key_version, ?
            FROM import_unit_owner o
            """ + OF_ROWS + "WHERE o.person_id = o.sealed_for AND" + ROWS;
    private static final String OWNED = """
            SELECT r.unit_id, o.person_id, o.numerator, o.denominator, r.owned_since
            FROM import_unit_owner o
            """ + OF_ROWS + "WHERE" + ROWS + " ORDER BY r.row_no, o.owner_no";

    private static final String HOW_MANY = "SELECT COUNT(*) FROM import_unit_row r WHERE" + ROWS;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Shares shares;
    private final KeyRing keys;

    ImportOwners(Sql sql, Ids ids, Clock clock, Shares shares, KeyRing keys) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.shares = shares;
        this.keys = keys;
    }

    /** A document under an older key would not be recognised as that of a person who is already there. */
    private void requireOneKey(FileId file) {
        int newest = keys.versions();
        if (sql.number(
                        "SELECT COUNT(*) FROM import_unit_owner WHERE file_id = ? AND key_version < ?",
                        file.value(),
                        newest)
                > 0) {
            throw new InvalidValue("预览之后更换过个人信息密钥，请重新上传并预览该文件。");
        }
        if (sql.number("SELECT COUNT(*) FROM party_person WHERE key_version < ?", newest) > 0) {
            throw new InvalidValue("个人信息密钥正在更换，请在更换完成后重新上传并导入。");
        }
    }

    /** In the running transaction, after the units are there. */
    void enter(FileId file, long compound) {
        if (sql.number(HOW_MANY, file.value(), compound) == 0) {
            return;
        }
        requireOneKey(file);
        LocalDateTime now = LocalDateTime.now(clock);
        sql.update(ALREADY_REGISTERED, file.value(), compound);
        sql.update(ONE_PERSON, file.value(), compound, file.value(), compound);
        sql.update(REGISTER, now, file.value(), compound);
        List<@Nullable Object[]> owned = sql.list(
                OWNED,
                row -> new @Nullable Object[] {
                    0L,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getObject(5, LocalDate.class),
                    Share.OPEN_END,
                    now
                },
                file.value(),
                compound);
        long next = ids.block(owned.size());
        List<@Nullable Object[]> rows = new ArrayList<>(owned.size());
        for (@Nullable Object[] share : owned) {
            share[0] = next++;
            rows.add(share);
        }
        shares.append(rows);
    }
}
