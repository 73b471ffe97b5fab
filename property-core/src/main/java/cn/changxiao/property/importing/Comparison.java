package cn.changxiao.property.importing;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;

/**
 * Compares a file's accepted rows with what is known, in a handful of statements: unknown key, same values again, new
 * values for blanks, or a value that contradicts another source or the register.
 */
@Singleton
class Comparison {

    private static final String FORGET_OUTCOMES = """
            UPDATE import_row SET outcome = 'NEW', compound_id = NULL WHERE file_id = ? AND outcome <> 'REJECTED'
            """;
    private static final String FIND_COMPOUNDS = """
            UPDATE import_row r
            JOIN estate_compound c ON c.business_key = r.business_key
            SET r.outcome = 'ADDS', r.compound_id = c.compound_id
            WHERE r.file_id = ? AND r.outcome = 'NEW'
            """;
    private static final String FIND_UNCHANGED = """
            UPDATE import_row r
            SET r.outcome = 'UNCHANGED'
            WHERE r.file_id = ? AND r.outcome = 'ADDS'
                AND NOT EXISTS (
                    SELECT 1 FROM import_value v
                    LEFT JOIN import_source_value s
                        ON s.business_key = r.business_key AND s.field = v.field AND s.source = ?
                    WHERE v.file_id = r.file_id AND v.row_no = r.row_no
                        AND (s.published IS NULL OR s.published <> v.published))
            """;
    private static final String CONTRADICT_SOURCES = """
            INSERT INTO import_conflict (file_id, row_no, field, other_source, business_key, published, other_published)
            SELECT r.file_id, r.row_no, v.field, s.source, r.business_key, v.published, s.published
            FROM import_row r
            JOIN import_value v ON v.file_id = r.file_id AND v.row_no = r.row_no
            JOIN import_source_value s ON s.business_key = r.business_key AND s.field = v.field
            WHERE r.file_id = ? AND r.outcome = 'ADDS' AND v.field NOT IN ('KEY', 'COORDINATES')
                AND v.canonical IS NOT NULL AND s.canonical IS NOT NULL AND v.canonical <> s.canonical
            """;
    private static final String CONTRADICT_REGISTER = """
            INSERT INTO import_conflict (file_id, row_no, field, other_source, business_key, published, other_published)
            SELECT r.file_id, r.row_no, v.field, '登记册', r.business_key, v.published, g.published
            FROM import_row r
            JOIN import_value v ON v.file_id = r.file_id AND v.row_no = r.row_no
            JOIN import_registered_value g ON g.business_key = r.business_key AND g.field = v.field
            WHERE r.file_id = ? AND r.outcome = 'ADDS' AND v.canonical IS NOT NULL AND v.canonical <> g.published
                AND NOT EXISTS (SELECT 1 FROM import_source_value s
                    WHERE s.business_key = r.business_key AND s.field = v.field AND s.canonical IS NOT NULL)
            """;
    private static final String MARK_CONFLICTS = """
            UPDATE import_row r
            SET r.outcome = 'CONFLICT'
            WHERE r.file_id = ? AND r.outcome = 'ADDS'
                AND EXISTS (SELECT 1 FROM import_conflict x WHERE x.file_id = r.file_id AND x.row_no = r.row_no)
            """;

    private final Sql sql;

    Comparison(Sql sql) {
        this.sql = sql;
    }

    /** Decides the outcome of every accepted row anew, against what is known at this moment. */
    void compare(FileId file, String source) {
        sql.update("DELETE FROM import_conflict WHERE file_id = ?", file.value());
        sql.update(FORGET_OUTCOMES, file.value());
        sql.update(FIND_COMPOUNDS, file.value());
        sql.update(FIND_UNCHANGED, file.value(), source);
        sql.update(CONTRADICT_SOURCES, file.value());
        sql.update(CONTRADICT_REGISTER, file.value());
        sql.update(MARK_CONFLICTS, file.value());
    }
}
