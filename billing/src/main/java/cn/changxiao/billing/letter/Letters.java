package cn.changxiao.billing.letter;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A manager's letters that nobody has delivered yet, of cases that are still open. */
@Singleton
public class Letters {

    private static final String WAITING = """
            FROM billing_dunning_step s
            JOIN billing_dunning_case k ON k.case_id = s.case_id AND k.open_unit IS NOT NULL AND k.last_stage = s.stage_no
            JOIN registry_unit u ON u.unit_id = s.unit_id
            JOIN registry_compound c ON c.compound_id = s.compound_id
            JOIN registry_organisation i ON i.organisation_id = s.issuer_id
            WHERE s.issuer_id = ? AND s.channel IN ('LETTER', 'LAWYER_LETTER') AND (s.building_id = ? OR ? = 0)
                AND NOT EXISTS (SELECT 1 FROM billing_dunning_service v WHERE v.step_id = s.step_id)
                AND EXISTS (SELECT 1 FROM billing_dunning_step_item t
                    JOIN billing_open_item o ON o.unit_id = s.unit_id AND o.period = t.period AND o.issuer_id = s.issuer_id
                    WHERE t.step_id = s.step_id AND o.open_fen > 0)
            """;
    private static final String BATCHES = """
            SELECT s.building_id, c.name AS compound_name, u.building_label, COUNT(*) AS letters
            """ + WAITING + """
            GROUP BY s.building_id, c.name, u.building_label ORDER BY c.name, s.building_id LIMIT 200
            """;
    private static final String LIST = """
            SELECT s.step_id, s.channel, i.name AS issuer_name, c.name AS compound_name, u.building_label, u.entrance, u.room,
                (SELECT MAX(w.person_name) FROM registry_ownership_history w
                    WHERE w.unit_id = s.unit_id AND w.person_id = s.person_id) AS owner_name,
                s.demanded_fen, s.made_on, s.answer_by, s.said
            """ + WAITING + """
            ORDER BY u.delivery_order, u.unit_id, s.step_id
            """;
    private static final String MONTHS = """
            SELECT s.step_id, t.period, t.due_on, t.open_fen FROM billing_dunning_step s
            JOIN billing_dunning_step_item t ON t.step_id = s.step_id
            WHERE s.building_id = ? AND s.issuer_id = ? AND s.channel IN ('LETTER', 'LAWYER_LETTER')
            ORDER BY s.step_id, t.period
            """;

    private final Sql sql;

    Letters(Sql sql) {
        this.sql = sql;
    }

    /** The buildings that have some. */
    public List<LetterBatch> batches(Viewer viewer) {
        return sql.list(
                BATCHES,
                row -> new LetterBatch(
                        row.getLong("building_id"),
                        row.getString("compound_name"),
                        row.getString("building_label"),
                        row.getLong("letters")),
                issuer(viewer),
                0L,
                0L);
    }

    /** Those of a building in delivery order. */
    public List<Letter> ofBuilding(Viewer viewer, long building) {
        long issuer = issuer(viewer);
        Map<Long, List<Letter.Month>> months = new HashMap<>();
        sql.list(
                MONTHS,
                row -> months.computeIfAbsent(row.getLong("step_id"), key -> new ArrayList<>())
                        .add(new Letter.Month(
                                new BillingMonth(row.getInt("period")).toString(),
                                row.getObject("due_on", LocalDate.class),
                                Money.ofFen(row.getLong("open_fen")))),
                building,
                issuer);
        return sql.list(LIST, row -> read(row, months), issuer, building, building);
    }

    private static long issuer(Viewer viewer) {
        return Managers.issuer(viewer, "打印催缴函").value();
    }

    private static Letter read(ResultSet row, Map<Long, List<Letter.Month>> months) throws SQLException {
        String owner = row.getString("owner_name");
        return new Letter(
                row.getLong("step_id"),
                row.getString("channel").equals("LAWYER_LETTER"),
                row.getString("issuer_name"),
                row.getString("compound_name"),
                Rooms.place(row),
                owner == null ? "业主" : owner,
                Money.ofFen(row.getLong("demanded_fen")),
                row.getObject("made_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("said"),
                months.getOrDefault(row.getLong("step_id"), List.of()));
    }
}
