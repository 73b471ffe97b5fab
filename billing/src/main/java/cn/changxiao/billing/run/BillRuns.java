package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** Reads a manager's own runs with how far they have come. */
@Singleton
public class BillRuns {

    private static final String COLUMNS = """
            SELECT r.run_id, r.period_from, r.period_to, r.cycle, r.scope_kind, j.name AS street, r.state, r.bills,
                r.due_fen, r.parked, r.prepared_by, r.prepared_at, r.signed_at, COUNT(c.compound_id) AS compounds,
                SUM(CASE WHEN c.state = 'POSTED' THEN 1 ELSE 0 END) AS compounds_posted,
                SUM(CASE WHEN c.state = 'PARKED' THEN 1 ELSE 0 END) AS compounds_parked,
                SUM(CASE WHEN c.state = 'POSTED' THEN c.bills ELSE 0 END) AS bills_posted,
                SUM(c.line_count) AS line_count,
                SUM(CASE WHEN c.state = 'PENDING' THEN 0 ELSE c.line_count END) AS lines_done,
                MAX(c.posted_at) AS latest_at
            FROM billing_run r
            LEFT JOIN billing_run_chunk c ON c.run_id = r.run_id
            LEFT JOIN registry_jurisdiction j ON j.code = r.scope_code
            """;
    private static final String GROUPED = """
            GROUP BY r.run_id, r.period_from, r.period_to, r.cycle, r.scope_kind, j.name, r.state, r.bills, r.due_fen,
                r.parked, r.prepared_by, r.prepared_at, r.signed_at
            """;
    private static final String LIST =
            COLUMNS + "WHERE r.issuer_id = ?\n" + GROUPED + "ORDER BY r.prepared_at DESC, r.run_id DESC LIMIT ?";
    private static final String ONE = COLUMNS + "WHERE r.run_id = ? AND r.issuer_id = ?\n" + GROUPED;

    private final Sql sql;

    BillRuns(Sql sql) {
        this.sql = sql;
    }

    /** The newest runs first. */
    public List<BillRunSummary> list(Viewer viewer, int limit) {
        return sql.list(
                LIST, BillRuns::summary, Managers.issuer(viewer, "查看出账批次").value(), limit);
    }

    /** @throws NotFound if the viewer's organisation has no such run */
    public BillRunSummary one(Viewer viewer, BillRunId run) {
        return sql.first(
                        ONE,
                        BillRuns::summary,
                        run.value(),
                        Managers.issuer(viewer, "查看出账批次").value())
                .orElseThrow(() -> new NotFound("出账批次", run));
    }

    private static BillRunSummary summary(ResultSet row) throws SQLException {
        return new BillRunSummary(
                new BillRunId(row.getLong("run_id")),
                new BillingMonth(row.getInt("period_from")),
                new BillingMonth(row.getInt("period_to")),
                BillingCycle.valueOf(row.getString("cycle")),
                scope(row),
                BillRunState.valueOf(row.getString("state")),
                row.getLong("bills"),
                Money.ofFen(row.getLong("due_fen")),
                row.getLong("parked"),
                row.getLong("prepared_by"),
                row.getObject("prepared_at", LocalDateTime.class),
                progress(row));
    }

    private static String scope(ResultSet row) throws SQLException {
        return switch (row.getString("scope_kind")) {
            case "MANAGED" -> "全部在管小区";
            case "STREET" -> row.getString("street") + "的小区";
            default -> "选定的 %d 个小区".formatted(row.getInt("compounds"));
        };
    }

    private static BillRunProgress progress(ResultSet row) throws SQLException {
        LocalDateTime signed = row.getObject("signed_at", LocalDateTime.class);
        LocalDateTime latest = row.getObject("latest_at", LocalDateTime.class);
        return new BillRunProgress(
                row.getInt("compounds"),
                row.getInt("compounds_posted"),
                row.getInt("compounds_parked"),
                row.getLong("bills_posted"),
                row.getLong("line_count"),
                row.getLong("lines_done"),
                signed == null || latest == null ? Duration.ZERO : Duration.between(signed, latest));
    }
}
