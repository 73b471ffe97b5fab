package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** The steps of the work on a file after it has been read, each in a transaction of its own. */
@Singleton
class UnitPreview {

    private static final String MINE = " WHERE file_id = ? AND worker = ? AND work = 'READING'";

    private final Sql sql;
    private final Clock clock;
    private final FileFindings findings;
    private final UnitComparison comparison;

    UnitPreview(Sql sql, Clock clock, FileFindings findings, UnitComparison comparison) {
        this.sql = sql;
        this.clock = clock;
        this.findings = findings;
        this.comparison = comparison;
    }

    @Transactional
    void findings(FileId file, long worker) {
        if (isMine(file, worker)) {
            findings.find(file);
        }
    }

    @Transactional
    void compare(FileId file, long worker, UnitFiles.Asked asked, long compound) {
        if (isMine(file, worker)) {
            comparison.compare(file, asked, compound, true);
        }
    }

    /** Locks the file's row, so that nobody takes it over in the middle of a step. */
    private boolean isMine(FileId file, long worker) {
        return sql.first("SELECT 1 FROM import_file" + MINE + " FOR UPDATE", row -> 1, file.value(), worker)
                .isPresent();
    }

    @Transactional
    void finish(FileId file, long worker) {
        sql.update("""
                UPDATE import_file SET state = 'PREVIEWED', work = NULL, rows_total = rows_done
                """ + MINE, file.value(), worker);
    }

    /** The file stays uploaded, with the reason why it was not read. */
    @Transactional
    void fail(FileId file, long worker, String reason) {
        sql.update("UPDATE import_file SET work = NULL, failure = ?" + MINE, reason, file.value(), worker);
    }

    /** Once no compound is pending, the file is imported; its pieces with all they say of persons are no longer kept. */
    @Transactional
    void close(FileId file) {
        int closed = sql.update("""
                UPDATE import_file f SET f.state = 'CONFIRMED', f.work = NULL, f.rows_done = f.rows_total, f.confirmed_at = ?
                WHERE f.file_id = ? AND f.work = 'IMPORTING'
                    AND NOT EXISTS (SELECT 1 FROM import_unit_compound c WHERE c.file_id = f.file_id AND c.state = 'PENDING')
                """, LocalDateTime.now(clock), file.value());
        if (closed > 0) {
            sql.update("DELETE FROM import_chunk WHERE file_id = ?", file.value());
        }
    }
}
