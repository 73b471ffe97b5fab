package cn.changxiao.property.bankstatement;

import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down that a file was read, and its totals. */
@Singleton
class StatementFileRows {

    private static final String FILE = """
            INSERT INTO statement_file (file_id, account_id, content_hash, name, layout, state, rows_total, rows_new,
                rows_known, rows_refused, period_from, period_to, in_fen, out_fen, imported_by, imported_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CONTROL = """
            INSERT INTO statement_control (file_id, control_no, label, stated, counted, agrees) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;

    StatementFileRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(Viewer viewer, StatementUpload upload, byte[] hash, StatementFacts facts, StatementResult result) {
        sql.update(
                FILE,
                result.file().value(),
                upload.account().value(),
                hash,
                upload.fileName(),
                facts.layout(),
                result.state().name(),
                result.rows().total(),
                result.rows().fresh(),
                result.rows().known(),
                result.rows().refused(),
                facts.period().map(StatementPeriod::first).orElse(null),
                facts.period().map(StatementPeriod::last).orElse(null),
                result.moneyIn().fen(),
                result.moneyOut().fen(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        List<@Nullable Object[]> controls = new ArrayList<>();
        for (ControlTotal control : facts.controls()) {
            controls.add(new Object[] {
                result.file().value(),
                controls.size() + 1,
                control.label(),
                control.stated(),
                control.counted(),
                control.agrees()
            });
        }
        sql.batch(CONTROL, controls);
    }
}
