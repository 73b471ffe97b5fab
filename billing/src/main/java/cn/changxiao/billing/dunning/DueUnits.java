package cn.changxiao.billing.dunning;

import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.dispute.Disputes;
import cn.changxiao.billing.plan.Plans;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what can be demanded in a compound, in one query: counted items, overdue, neither disputed nor planned. */
@Singleton
class DueUnits {

    /** The condition for an item {@code o}; one parameter, today. */
    static final String DUE = """
            o.open_fen > 0 AND o.due_on < ?
                AND EXISTS (SELECT 1 FROM billing_fee_item f WHERE f.fee_item_id = o.fee_item_id AND f.counts_in_rate)
                AND NOT\s""" + Disputes.COVERS_OPEN_ITEM + " AND NOT " + Plans.COVERS_OPEN_ITEM;

    private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    private static final String MONTHS = """
            SELECT u.unit_id, u.compound_id, u.building_id, u.building_label, u.entrance, u.room, k.payer_id, k.period,
                k.due_on, k.open_fen, COALESCE(c.case_id, 0) AS case_id, COALESCE(c.last_stage, 0) AS last_stage, c.last_on,
                (SELECT MAX(w.person_name) FROM registry_ownership_history w
                    WHERE w.unit_id = k.unit_id AND w.person_id = k.payer_id) AS payer_name
            FROM (SELECT o.unit_id, b.payer_id, o.period, MAX(o.due_on) AS due_on, SUM(o.open_fen) AS open_fen
                FROM registry_unit x
                JOIN billing_open_item o ON o.unit_id = x.unit_id
                JOIN billing_bill b ON b.bill_id = o.bill_id
                WHERE x.compound_id = ? AND o.issuer_id = ? AND
            """ + DUE + """
                GROUP BY o.unit_id, b.payer_id, o.period) k
            JOIN registry_unit u ON u.unit_id = k.unit_id
            LEFT JOIN billing_dunning_case c ON c.issuer_id = ? AND c.open_unit = k.unit_id
            ORDER BY u.delivery_order, u.unit_id, k.period, k.payer_id
            """;

    private final Sql sql;

    DueUnits(Sql sql) {
        this.sql = sql;
    }

    /** In delivery order. */
    List<DueUnit> ofCompound(long issuer, long compound, LocalDate today) {
        List<DueUnit> units = new ArrayList<>();
        List<Line> ofUnit = new ArrayList<>();
        for (Line line : sql.list(MONTHS, DueUnits::read, compound, issuer, today, issuer)) {
            if (!ofUnit.isEmpty() && ofUnit.get(0).unit() != line.unit()) {
                units.add(unit(ofUnit));
                ofUnit = new ArrayList<>();
            }
            ofUnit.add(line);
        }
        if (!ofUnit.isEmpty()) {
            units.add(unit(ofUnit));
        }
        return units;
    }

    private static DueUnit unit(List<Line> lines) {
        Line newest = lines.get(lines.size() - 1);
        return new DueUnit(
                newest.unit(),
                newest.compound(),
                newest.building(),
                newest.place(),
                newest.person(),
                newest.personName(),
                newest.caseId(),
                newest.lastStage(),
                newest.lastOn(),
                lines.stream()
                        .filter(line -> line.person() == newest.person())
                        .map(Line::month)
                        .toList());
    }

    private static Line read(ResultSet row) throws SQLException {
        String name = row.getString("payer_name");
        LocalDate lastOn = row.getObject("last_on", LocalDate.class);
        return new Line(
                row.getLong("unit_id"),
                row.getLong("compound_id"),
                row.getLong("building_id"),
                Rooms.place(row),
                row.getLong("payer_id"),
                name == null ? "业主" : name,
                row.getLong("case_id"),
                row.getInt("last_stage"),
                lastOn == null ? NEVER : lastOn,
                new DueUnit.Month(
                        row.getInt("period"),
                        row.getObject("due_on", LocalDate.class),
                        Money.ofFen(row.getLong("open_fen"))));
    }

    private record Line(
            long unit,
            long compound,
            long building,
            String place,
            long person,
            String personName,
            long caseId,
            int lastStage,
            LocalDate lastOn,
            DueUnit.Month month) {}
}
