package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import jakarta.inject.Singleton;
import java.util.List;

/** What only shows when a file has been read to its end: rows that contradict one another. Every one of them is told. */
@Singleton
class FileFindings {

    private static final String TWICE = """
            JOIN (SELECT compound_id, unit_key, row_part, MIN(row_no) AS first_row, MAX(row_no) AS last_row
                    FROM import_unit_row WHERE file_id = ? AND compound_id IS NOT NULL AND unit_key IS NOT NULL
                    GROUP BY compound_id, unit_key, row_part HAVING COUNT(*) > 1) d
                ON d.compound_id = r.compound_id AND d.unit_key = r.unit_key AND d.row_part = r.row_part
            """;
    private static final String NUMBER_TWICE = """
            JOIN (SELECT estate_number, MIN(row_no) AS first_row, MAX(row_no) AS last_row
                    FROM import_unit_row WHERE file_id = ? AND estate_number IS NOT NULL
                    GROUP BY estate_number HAVING COUNT(DISTINCT compound_id, unit_key) > 1) d
                ON d.estate_number = r.estate_number
            """;
    private static final String OTHER_NAME = """
            JOIN (SELECT DISTINCT o.row_no, n.first_row, n.last_row
                    FROM import_unit_owner o
                    JOIN (SELECT identity_hash, MIN(row_no) AS first_row, MAX(row_no) AS last_row
                            FROM import_unit_owner WHERE file_id = ? AND identity_hash IS NOT NULL
                            GROUP BY identity_hash HAVING COUNT(DISTINCT name) > 1) n
                        ON n.identity_hash = o.identity_hash
                    WHERE o.file_id = ?) d
                ON d.row_no = r.row_no
            """;
    private static final String SAY = """
            INSERT INTO import_message (file_id, row_no, message_no, column_name, severity, sentence)
            SELECT r.file_id, r.row_no, ?, ?, 'CRITICAL',
                CONCAT('与第 ', CASE WHEN r.row_no = d.first_row THEN d.last_row ELSE d.first_row END, ?)
            FROM import_unit_row r
            """;

    private final Sql sql;

    FileFindings(Sql sql) {
        this.sql = sql;
    }

    /** In the running transaction. */
    void find(FileId file) {
        long id = file.value();
        for (Finding finding : List.of(
                new Finding(101, "室号", " 行是同一户，请合为一行；同一户多个账期的欠费请单独用期初欠费模板导入。", TWICE, 1),
                new Finding(102, "不动产单元号", " 行的不动产单元号相同而房屋不同，请核对不动产权证。", NUMBER_TWICE, 1),
                new Finding(103, "证件号码", " 行的证件号码相同而姓名不同，请核对原件。", OTHER_NAME, 2))) {
            Object[] once = finding.inner() == 1 ? new Object[] {id, id} : new Object[] {id, id, id};
            Object[] said = new Object[once.length + 3];
            said[0] = finding.number();
            said[1] = finding.column();
            said[2] = finding.sentence();
            System.arraycopy(once, 0, said, 3, once.length);
            sql.update(SAY + finding.join() + "WHERE r.file_id = ?", said);
            sql.update(
                    "UPDATE import_unit_row r " + finding.join()
                            + "SET r.is_readable = FALSE, r.is_incomplete = FALSE, r.outcome = 'REJECTED' WHERE r.file_id = ?",
                    once);
        }
        sql.update("""
                INSERT INTO import_unit_compound (file_id, compound_id, row_count, state)
                SELECT file_id, compound_id, COUNT(*), 'PENDING' FROM import_unit_row
                WHERE file_id = ? AND compound_id IS NOT NULL GROUP BY file_id, compound_id
                """, id);
    }

    private record Finding(int number, String column, String sentence, String join, int inner) {}
}
