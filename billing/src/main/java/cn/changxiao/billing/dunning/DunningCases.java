package cn.changxiao.billing.dunning;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.dispute.Disputes;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.letter.ServingWay;
import cn.changxiao.billing.message.MessageState;
import cn.changxiao.billing.plan.Plans;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads a manager's cases, the demands of one, and what each stage brought. */
@Singleton
public class DunningCases {

    private static final String OPEN_ITEM = """
            SELECT COUNT(*) > 0 FROM billing_open_item o
                WHERE o.unit_id = c.unit_id AND o.issuer_id = c.issuer_id AND o.open_fen > 0 AND
            """;
    private static final String LIST = """
            SELECT c.case_id, c.unit_id, c.opened_on, c.closed_on, c.last_stage, c.last_on, k.name AS compound_name,
                u.building_label, u.entrance, u.room,
                (SELECT s.channel FROM billing_dunning_step s
                    WHERE s.case_id = c.case_id AND s.stage_no = c.last_stage) AS channel,
                (SELECT COALESCE(SUM(o.open_fen), 0) FROM billing_open_item o
                    JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
                    WHERE o.unit_id = c.unit_id AND o.issuer_id = c.issuer_id AND o.due_on < ?) AS open_fen,
                (""" + OPEN_ITEM + Disputes.COVERS_OPEN_ITEM + ") AS is_disputed, (" + OPEN_ITEM
            + Plans.COVERS_OPEN_ITEM + """
            ) AS is_planned
            FROM billing_dunning_case c
            JOIN registry_compound k ON k.compound_id = c.compound_id
            JOIN registry_unit u ON u.unit_id = c.unit_id
            WHERE c.issuer_id = ? AND (c.case_id = ? OR ? = 0) AND (c.last_stage = ? OR ? = 0)
            ORDER BY c.open_unit IS NULL, c.last_stage DESC, c.case_id LIMIT ? OFFSET ?
            """;
    private static final String COUNT = """
            SELECT COUNT(*) FROM billing_dunning_case c WHERE c.issuer_id = ? AND (c.last_stage = ? OR ? = 0)
            """;
    private static final String STEPS = """
            SELECT s.step_id, s.stage_no, s.channel, s.demanded_fen, s.answer_by, s.said, s.made_on,
                (SELECT m.state FROM billing_message m WHERE m.step_id = s.step_id) AS delivery
            FROM billing_dunning_step s WHERE s.case_id = ? ORDER BY s.stage_no
            """;
    private static final String SERVINGS = """
            SELECT v.step_id, v.way, v.served_on, v.served_by, v.mail_number, v.photo_hash, v.note
            FROM billing_dunning_step s JOIN billing_dunning_service v ON v.step_id = s.step_id
            WHERE s.case_id = ? ORDER BY v.service_id
            """;
    private static final String EFFECT = """
            SELECT s.stage_no, MAX(s.channel) AS channel, COUNT(*) AS demands,
                SUM(c.closed_on <= s.made_on + INTERVAL ? DAY) AS settled
            FROM billing_dunning_step s JOIN billing_dunning_case c ON c.case_id = s.case_id
            WHERE s.issuer_id = ? GROUP BY s.stage_no ORDER BY s.stage_no
            """;

    private final Sql sql;
    private final Clock clock;

    DunningCases(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The open ones first, the furthest first; {@code stage} 0 for all. */
    public List<DunningCase> list(Viewer viewer, int stage, int limit, long offset) {
        return find(viewer, 0, stage, limit, offset);
    }

    public long count(Viewer viewer, int stage) {
        return sql.number(COUNT, issuer(viewer), stage, stage);
    }

    /** @throws NotFound if the viewer's organisation has none of that id */
    public DunningCase one(Viewer viewer, CaseId id) {
        return find(viewer, id.value(), 0, 1, 0).stream().findFirst().orElseThrow(() -> new NotFound("催缴记录", id));
    }

    /** The demands of a case that {@link #one} gave, in their order. */
    public List<DunningStep> steps(CaseId id) {
        Map<Long, List<DunningStep.Serving>> servings = new HashMap<>();
        sql.list(
                SERVINGS,
                row -> servings.computeIfAbsent(row.getLong("step_id"), key -> new ArrayList<>())
                        .add(serving(row)),
                id.value());
        return sql.list(STEPS, row -> step(row, servings), id.value());
    }

    /** How many of each stage's demands were followed by everything paid within so many days. */
    public List<StageEffect> effect(Viewer viewer, int days) {
        return sql.list(
                EFFECT,
                row -> new StageEffect(
                        row.getInt("stage_no"),
                        DunningChannel.valueOf(row.getString("channel")),
                        row.getLong("demands"),
                        row.getLong("settled")),
                days,
                issuer(viewer));
    }

    private List<DunningCase> find(Viewer viewer, long id, int stage, int limit, long offset) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(LIST, DunningCases::read, today, issuer(viewer), id, id, stage, stage, limit, offset);
    }

    private static long issuer(Viewer viewer) {
        return Managers.issuer(viewer, "查看催缴").value();
    }

    private static DunningCase read(ResultSet row) throws SQLException {
        return new DunningCase(
                new CaseId(row.getLong("case_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name") + " " + Rooms.place(row),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("last_stage"),
                DunningChannel.valueOf(row.getString("channel")),
                row.getObject("last_on", LocalDate.class),
                Money.ofFen(row.getLong("open_fen")),
                row.getBoolean("is_disputed"),
                row.getBoolean("is_planned"));
    }

    private static DunningStep step(ResultSet row, Map<Long, List<DunningStep.Serving>> servings) throws SQLException {
        String delivery = row.getString("delivery");
        return new DunningStep(
                row.getLong("step_id"),
                row.getInt("stage_no"),
                DunningChannel.valueOf(row.getString("channel")),
                Money.ofFen(row.getLong("demanded_fen")),
                row.getObject("answer_by", LocalDate.class),
                row.getString("said"),
                row.getObject("made_on", LocalDate.class),
                delivery == null ? "" : MessageState.valueOf(delivery).label(),
                servings.getOrDefault(row.getLong("step_id"), List.of()));
    }

    private static DunningStep.Serving serving(ResultSet row) throws SQLException {
        byte[] photo = row.getBytes("photo_hash");
        return new DunningStep.Serving(
                ServingWay.valueOf(row.getString("way")),
                row.getObject("served_on", LocalDate.class),
                row.getString("served_by"),
                row.getString("mail_number"),
                photo == null ? "" : HexFormat.of().formatHex(photo),
                row.getString("note"));
    }
}
