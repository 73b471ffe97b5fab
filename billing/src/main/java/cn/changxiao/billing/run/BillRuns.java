package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.charge.ParkReason;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** Reads a manager's own runs: the list, one run's compounds, and the units it cannot bill. */
@Singleton
public class BillRuns {

    private static final String COLUMNS = """
            SELECT r.run_id, r.period_from, r.period_to, r.state, r.bills, r.due_fen, r.parked, r.prepared_by,
                r.prepared_at, COUNT(c.compound_id) AS compounds,
                SUM(CASE WHEN c.state = 'POSTED' THEN 1 ELSE 0 END) AS compounds_posted,
                SUM(CASE WHEN c.state = 'PARKED' THEN 1 ELSE 0 END) AS compounds_parked,
                SUM(CASE WHEN c.state = 'POSTED' THEN c.bills ELSE 0 END) AS bills_posted
            FROM billing_run r
            LEFT JOIN billing_run_chunk c ON c.run_id = r.run_id
            """;
    private static final String GROUPED = """
            GROUP BY r.run_id, r.period_from, r.period_to, r.state, r.bills, r.due_fen, r.parked, r.prepared_by,
                r.prepared_at
            """;
    private static final String LIST =
            COLUMNS + "WHERE r.issuer_id = ?\n" + GROUPED + "ORDER BY r.prepared_at DESC, r.run_id DESC LIMIT ?";
    private static final String ONE = COLUMNS + "WHERE r.run_id = ? AND r.issuer_id = ?\n" + GROUPED;
    private static final String CHUNKS = """
            SELECT c.compound_id, n.name, c.state, c.bills, c.due_fen, c.previous_fen, c.parked, c.reason
            FROM billing_run_chunk c JOIN registry_compound n ON n.compound_id = c.compound_id
            WHERE c.run_id = ?
            ORDER BY CASE c.state WHEN 'PARKED' THEN 0 ELSE 1 END, ABS(c.due_fen - c.previous_fen) DESC, n.name
            """;
    private static final String PARKED = """
            SELECT p.unit_id, n.name AS compound_name, u.building_label, u.entrance, u.room, p.reason, p.first_period,
                p.last_period
            FROM billing_run_parked p
            JOIN registry_compound n ON n.compound_id = p.compound_id
            JOIN registry_unit u ON u.unit_id = p.unit_id
            WHERE p.run_id = ?
            ORDER BY n.name, u.building_label, u.delivery_order LIMIT ?
            """;

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

    /** The compounds of a run, those that are parked and those that changed most first. */
    public List<BillRunChunk> chunks(Viewer viewer, BillRunId run) {
        one(viewer, run);
        return sql.list(CHUNKS, BillRuns::chunk, run.value());
    }

    public List<ParkedLine> parked(Viewer viewer, BillRunId run, int limit) {
        one(viewer, run);
        return sql.list(PARKED, BillRuns::parked, run.value(), limit);
    }

    private static BillRunSummary summary(ResultSet row) throws SQLException {
        return new BillRunSummary(
                new BillRunId(row.getLong("run_id")),
                new BillingMonth(row.getInt("period_from")),
                new BillingMonth(row.getInt("period_to")),
                BillRunState.valueOf(row.getString("state")),
                row.getLong("bills"),
                Money.ofFen(row.getLong("due_fen")),
                row.getLong("parked"),
                row.getLong("prepared_by"),
                row.getObject("prepared_at", LocalDateTime.class),
                row.getInt("compounds"),
                row.getInt("compounds_posted"),
                row.getInt("compounds_parked"),
                row.getLong("bills_posted"));
    }

    private static BillRunChunk chunk(ResultSet row) throws SQLException {
        return new BillRunChunk(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                BillRunChunk.ChunkState.valueOf(row.getString("state")),
                row.getInt("bills"),
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("previous_fen")),
                row.getInt("parked"),
                row.getString("reason"));
    }

    private static ParkedLine parked(ResultSet row) throws SQLException {
        return new ParkedLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name"),
                Rooms.place(row),
                ParkReason.valueOf(row.getString("reason")),
                new BillingMonth(row.getInt("first_period")),
                new BillingMonth(row.getInt("last_period")));
    }
}
