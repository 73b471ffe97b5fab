package cn.changxiao.billing.run;

import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.charge.ParkReason;
import cn.changxiao.billing.preview.ChangeReason;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a second person looks at before signing off: compounds, the largest changes, and what cannot be billed. */
@Singleton
public class ReadPreview {

    private static final String CHUNKS = """
            SELECT c.compound_id, n.name, c.state, c.bills, c.due_fen, c.previous_fen, c.parked, c.reason
            FROM billing_run_chunk c JOIN registry_compound n ON n.compound_id = c.compound_id
            WHERE c.run_id = ?
            ORDER BY CASE c.state WHEN 'PARKED' THEN 0 ELSE 1 END, ABS(c.due_fen - c.previous_fen) DESC, n.name
            """;
    private static final String PARKED = """
            SELECT p.unit_id, n.name AS compound_name, u.building_label, u.entrance, u.room, p.reason, p.items,
                COALESCE(p.first_on, STR_TO_DATE(CONCAT(p.first_period, '01'), '%Y%m%d')) AS first_on,
                COALESCE(p.last_on, LAST_DAY(STR_TO_DATE(CONCAT(p.last_period, '01'), '%Y%m%d'))) AS last_on
            FROM billing_run_parked p
            JOIN registry_compound n ON n.compound_id = p.compound_id
            JOIN registry_unit u ON u.unit_id = p.unit_id
            WHERE p.run_id = ?
            ORDER BY n.name, u.building_label, u.delivery_order, p.reason LIMIT ?
            """;
    private static final String CHANGES = """
            SELECT p.unit_id, n.name AS compound_name, u.building_label, u.entrance, u.room, p.reason, p.previous_fen,
                p.due_fen
            FROM billing_run_change p
            JOIN registry_compound n ON n.compound_id = p.compound_id
            JOIN registry_unit u ON u.unit_id = p.unit_id
            WHERE p.run_id = ? ORDER BY ABS(p.due_fen - p.previous_fen) DESC, p.unit_id
            """;

    private final Sql sql;
    private final BillRuns billRuns;

    ReadPreview(Sql sql, BillRuns billRuns) {
        this.sql = sql;
        this.billRuns = billRuns;
    }

    /**
     * The compounds of a run, those that are parked and those that changed most first.
     *
     * @throws NotFound if the viewer's organisation has no such run
     */
    public List<BillRunChunk> chunks(Viewer viewer, BillRunId run) {
        billRuns.one(viewer, run);
        return sql.list(CHUNKS, ReadPreview::chunk, run.value());
    }

    /** @throws NotFound if the viewer's organisation has no such run */
    public List<ParkedLine> parked(Viewer viewer, BillRunId run, int limit) {
        billRuns.one(viewer, run);
        return sql.list(PARKED, ReadPreview::parked, run.value(), limit);
    }

    /**
     * The units that changed most since the period before, the largest first.
     *
     * @throws NotFound if the viewer's organisation has no such run
     */
    public List<ChangeLine> changes(Viewer viewer, BillRunId run) {
        billRuns.one(viewer, run);
        return sql.list(CHANGES, ReadPreview::change, run.value());
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
                items(row.getString("items")),
                ParkReason.valueOf(row.getString("reason")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class));
    }

    private static String items(String ids) {
        return Stream.of(ids.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> FeeItem.ofId(Integer.parseInt(id)).label())
                .collect(Collectors.joining("、"));
    }

    private static ChangeLine change(ResultSet row) throws SQLException {
        return new ChangeLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name"),
                Rooms.place(row),
                ChangeReason.valueOf(row.getString("reason")),
                Money.ofFen(row.getLong("previous_fen")),
                Money.ofFen(row.getLong("due_fen")));
    }
}
