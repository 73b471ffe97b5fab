package cn.changxiao.property.bankstatement;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What became of the files that an organisation has imported. */
@Singleton
public class StatementFiles {

    private static final String COLUMNS = """
            SELECT f.file_id, f.account_id, f.name, f.layout, f.state, f.rows_total, f.rows_new, f.rows_known,
                f.rows_refused, f.period_from, f.period_to, f.in_fen, f.out_fen, f.imported_at,
                EXISTS (SELECT 1 FROM statement_file x WHERE x.account_id = f.account_id
                    AND x.content_hash = f.content_hash AND x.file_id < f.file_id AND x.state = 'IMPORTED') AS repeated
            FROM statement_file f
            JOIN statement_account a ON a.account_id = f.account_id
            WHERE a.organisation_id = ? AND\s""";
    private static final String CONTROLS =
            "SELECT label, stated, counted, agrees FROM statement_control WHERE file_id = ? ORDER BY control_no";
    private static final String FINDINGS = """
            SELECT g.line_no, g.column_name, g.sentence
            FROM statement_finding g
            JOIN statement_file f ON f.file_id = g.file_id
            JOIN statement_account a ON a.account_id = f.account_id
            WHERE a.organisation_id = ? AND g.file_id = ? ORDER BY g.line_no LIMIT ?
            """;

    private final Sql sql;

    StatementFiles(Sql sql) {
        this.sql = sql;
    }

    /** The newest files of an account, without their totals. */
    public List<StatementFileSummary> list(Viewer viewer, StatementAccountId account, int most) {
        StatementAccounts.requireHolder(viewer, "查看对账单");
        return sql.list(
                COLUMNS + "f.account_id = ? ORDER BY f.file_id DESC LIMIT ?",
                row -> read(row, List.of()),
                viewer.organisationKey(),
                account.value(),
                most);
    }

    /** @throws NotFound if there is no such file or it belongs to somebody else */
    public StatementFileSummary one(Viewer viewer, StatementFileId file) {
        StatementAccounts.requireHolder(viewer, "查看对账单");
        List<ControlTotal> controls = sql.list(
                CONTROLS,
                row -> new ControlTotal(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                file.value());
        return sql.first(COLUMNS + "f.file_id = ?", row -> read(row, controls), viewer.organisationKey(), file.value())
                .orElseThrow(() -> new NotFound("对账单文件", file));
    }

    /** The rows that became no entry, in the order of the file. */
    public List<RefusedLine> findings(Viewer viewer, StatementFileId file, int most) {
        StatementAccounts.requireHolder(viewer, "查看对账单");
        return sql.list(
                FINDINGS,
                row -> new RefusedLine(row.getInt(1), row.getString(2), row.getString(3)),
                viewer.organisationKey(),
                file.value(),
                most);
    }

    private static StatementFileSummary read(ResultSet row, List<ControlTotal> controls) throws SQLException {
        StatementResult.Rows rows = new StatementResult.Rows(
                row.getInt("rows_total"), row.getInt("rows_new"), row.getInt("rows_known"), row.getInt("rows_refused"));
        return new StatementFileSummary(
                new StatementAccountId(row.getLong("account_id")),
                row.getString("name"),
                row.getString("layout"),
                Optional.ofNullable(row.getObject("period_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("period_to", LocalDate.class)),
                row.getObject("imported_at", LocalDateTime.class),
                row.getBoolean("repeated"),
                new StatementResult(
                        new StatementFileId(row.getLong("file_id")),
                        StatementResult.State.valueOf(row.getString("state")),
                        rows,
                        Money.ofFen(row.getLong("in_fen")),
                        Money.ofFen(row.getLong("out_fen")),
                        controls));
    }
}
