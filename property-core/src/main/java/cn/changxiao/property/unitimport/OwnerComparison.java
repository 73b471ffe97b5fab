package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Compares the owners of a file with those registered. Owners are only entered where a unit has none yet; others are a
 * conflict, because a change of owners is a sale. Names in conflicts are masked.
 */
@Singleton
class OwnerComparison {

    private static final String ROWS =
            "r.file_id = ? AND r.compound_id = ? AND r.outcome <> 'REJECTED' AND r.owners > 0";

    /** A document that is registered under another name. */
    private static final String OTHER_NAME = """
            INSERT INTO import_unit_conflict (file_id, row_no, field, published, registered)
            SELECT r.file_id, r.row_no, 'DOCUMENT', MIN(CONCAT(LEFT(o.name, 1), '**')),
                MIN(CONCAT('该证件号码已登记在 ', LEFT(p.name, 1), '** 名下'))
            FROM import_unit_row r
            JOIN import_unit_owner o ON o.file_id = r.file_id AND o.row_no = r.row_no
            JOIN party_person p ON p.identity_hash = o.identity_hash
            WHERE p.name <> o.name AND
            """ + ROWS + " GROUP BY r.file_id, r.row_no";

    /** Sets of owners are compared by the sum of their hashes, which needs no longest text and no order. */
    private static final String OTHER_OWNERS = """
            INSERT IGNORE INTO import_unit_conflict (file_id, row_no, field, published, registered)
            SELECT r.file_id, r.row_no, 'OWNERS', LEFT(f.shown, 400),
                LEFT(CONCAT(g.shown, '；产权转移请用“登记买卖”办理'), 500)
            FROM import_unit_row r
            JOIN (SELECT o.row_no, SUM(CAST(CONV(LEFT(SHA2(CONCAT(o.name, '|', o.numerator * 1000000000 DIV o.denominator), 256), 15), 16, 10) AS UNSIGNED)) AS sign,
                        GROUP_CONCAT(CONCAT(LEFT(o.name, 1), '** ', o.numerator, '/', o.denominator) ORDER BY o.owner_no SEPARATOR '、') AS shown
                    FROM import_unit_owner o WHERE o.file_id = ? GROUP BY o.row_no) f ON f.row_no = r.row_no
            JOIN (SELECT s.unit_id, SUM(CAST(CONV(LEFT(SHA2(CONCAT(p.name, '|', s.numerator * 1000000000 DIV s.denominator), 256), 15), 16, 10) AS UNSIGNED)) AS sign,
                        GROUP_CONCAT(CONCAT(LEFT(p.name, 1), '** ', s.numerator, '/', s.denominator) ORDER BY s.share_id SEPARATOR '、') AS shown
                    FROM estate_unit u
                    JOIN ownership_share s ON s.unit_id = u.unit_id
                    JOIN party_person p ON p.person_id = s.person_id
                    WHERE u.compound_id = ? AND s.superseded_at = '9999-12-31 00:00:00'
                        AND s.valid_from <= ? AND ? < s.valid_until
                    GROUP BY s.unit_id) g ON g.unit_id = r.unit_id
            WHERE f.sign <> g.sign AND
            """ + ROWS;

    /** An owner of the same name who is registered with another document. */
    private static final String OTHER_DOCUMENT =
            """
            INSERT IGNORE INTO import_unit_conflict (file_id, row_no, field, published, registered)
            SELECT r.file_id, r.row_no, 'DOCUMENT', MIN(CONCAT(LEFT(o.name, 1), '**')), '登记册中同名业主的证件号码与本文件不同'
            FROM import_unit_row r
            JOIN import_unit_owner o ON o.file_id = r.file_id AND o.row_no = r.row_no AND o.identity_hash IS NOT NULL
            JOIN ownership_share s ON s.unit_id = r.unit_id AND s.superseded_at = '9999-12-31 00:00:00'
            JOIN party_person p ON p.person_id = s.person_id AND p.name = o.name AND p.identity_hash IS NOT NULL
            WHERE
            """ + ROWS + " GROUP BY r.file_id, r.row_no, o.owner_no HAVING SUM(p.identity_hash = o.identity_hash) = 0";

    private static final String FIRST_OWNERS = """
            UPDATE import_unit_row r
            SET r.adds = r.adds | 2
            WHERE NOT EXISTS (SELECT 1 FROM import_unit_conflict x
                    WHERE x.file_id = r.file_id AND x.row_no = r.row_no AND x.field IN ('DOCUMENT', 'OWNERS'))
                AND NOT EXISTS (SELECT 1 FROM ownership_share s
                    WHERE s.unit_id = r.unit_id AND s.superseded_at = '9999-12-31 00:00:00') AND
            """ + ROWS;

    private final Sql sql;
    private final Clock clock;

    OwnerComparison(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void compare(FileId file, long compound) {
        LocalDate today = LocalDate.now(clock);
        sql.update(OTHER_NAME, file.value(), compound);
        sql.update(OTHER_OWNERS, file.value(), compound, today, today, file.value(), compound);
        sql.update(OTHER_DOCUMENT, file.value(), compound);
        sql.update(FIRST_OWNERS, file.value(), compound);
    }
}
