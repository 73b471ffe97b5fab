package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Lists bills: a manager its own, a street office those of its area, an owner those of the own units. */
@Singleton
public class Bills {

    static final String COLUMNS = """
            SELECT b.bill_id, b.number_year, b.number_in_year, b.period, c.name AS compound_name, b.unit_id,
                u.building_label, u.entrance, u.room, b.payer_id, b.due_on, b.due_fen,
                (SELECT p.person_name FROM registry_ownership_history p
                    WHERE p.unit_id = b.unit_id AND p.person_id = b.payer_id LIMIT 1) AS payer_name,
                (SELECT SUM(o.open_fen) FROM billing_open_item o
                    WHERE o.unit_id = b.unit_id AND o.period BETWEEN b.period AND b.period_to AND o.bill_id = b.bill_id)
                + COALESCE((SELECT SUM(o.open_fen) FROM billing_carried_item t
                    JOIN billing_open_item o ON o.unit_id = t.unit_id AND o.period = t.period
                        AND o.fee_item_id = t.fee_item_id AND o.sequence_no = t.sequence_no
                    WHERE t.bill_id = b.bill_id), 0) AS open_fen,
                COALESCE((SELECT SUM(a.before_fen - a.after_fen) FROM billing_adjustment a
                    WHERE a.bill_id = b.bill_id AND a.state = 'APPROVED'), 0) AS lowered_fen,
                EXISTS (SELECT 1 FROM billing_bill_void v WHERE v.bill_id = b.bill_id) AS void
            """;
    private static final String OF_ISSUER = COLUMNS + """
            FROM billing_bill b
            JOIN registry_compound c ON c.compound_id = b.compound_id
            JOIN registry_unit u ON u.unit_id = b.unit_id
            WHERE b.issuer_id = ? AND b.number_year IN (? - 1, ?) AND b.period <= ? AND b.period_to >= ? AND (? = 0 OR b.compound_id = ?)
            ORDER BY b.number_in_year LIMIT ? OFFSET ?
            """;
    private static final String COUNT_OF_ISSUER = """
            SELECT COUNT(*) FROM billing_bill b
            WHERE b.issuer_id = ? AND b.number_year IN (? - 1, ?) AND b.period <= ? AND b.period_to >= ? AND (? = 0 OR b.compound_id = ?)
            """;
    private static final String OF_UNIT = COLUMNS + """
            FROM (SELECT DISTINCT x.bill_id FROM billing_open_item x WHERE x.unit_id = ?) k
            JOIN billing_bill b ON b.bill_id = k.bill_id
            JOIN registry_compound c ON c.compound_id = b.compound_id
            JOIN registry_unit u ON u.unit_id = b.unit_id
            WHERE (? = 0 OR b.issuer_id = ?) AND b.compound_id IN (
                SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            ORDER BY b.period DESC, b.bill_id DESC
            """;
    private static final String OF_OWNER = COLUMNS + """
            FROM (SELECT DISTINCT x.bill_id FROM registry_ownership w
                    JOIN billing_open_item x ON x.unit_id = w.unit_id
                        AND x.period >= YEAR(w.valid_from) * 100 + MONTH(w.valid_from)
                        AND x.period <= YEAR(w.valid_until) * 100 + MONTH(w.valid_until)
                    WHERE w.person_id = ?) k
            JOIN billing_bill b ON b.bill_id = k.bill_id
            JOIN registry_compound c ON c.compound_id = b.compound_id
            JOIN registry_unit u ON u.unit_id = b.unit_id
            ORDER BY b.period DESC, b.unit_id LIMIT 240
            """;

    private final Sql sql;

    Bills(Sql sql) {
        this.sql = sql;
    }

    /** A manager's bills of a month, in the order of their numbers; {@code compound} 0 for all. */
    public List<BillSummary> ofIssuer(Viewer viewer, BillingMonth month, CompoundId compound, int limit, long offset) {
        long issuer = Managers.issuer(viewer, "查看账单").value();
        long id = compound.value();
        return sql.list(
                OF_ISSUER,
                Bills::summary,
                issuer,
                month.year(),
                month.year(),
                month.number(),
                month.number(),
                id,
                id,
                limit,
                offset);
    }

    public long countOfIssuer(Viewer viewer, BillingMonth month, CompoundId compound) {
        long issuer = Managers.issuer(viewer, "查看账单").value();
        long id = compound.value();
        return sql.number(COUNT_OF_ISSUER, issuer, month.year(), month.year(), month.number(), month.number(), id, id);
    }

    /** A unit's bills, newest first, as far as the viewer's organisation sees them. */
    public List<BillSummary> ofUnit(Viewer viewer, UnitId unit) {
        long only = Managers.onlyIssuer(viewer);
        return sql.list(OF_UNIT, Bills::summary, unit.value(), only, only, viewer.organisationKey());
    }

    /** The bills of the viewer's own units, newest first; none for who owns nothing. */
    public List<BillSummary> ofOwner(Viewer viewer) {
        return viewer.person()
                .map(PersonId::value)
                .map(person -> sql.list(OF_OWNER, Bills::summary, person))
                .orElse(List.of());
    }

    static BillSummary summary(ResultSet row) throws SQLException {
        String payer = row.getString("payer_name");
        return new BillSummary(
                new BillId(row.getLong("bill_id")),
                new BillNumber(row.getInt("number_year"), row.getLong("number_in_year")),
                new BillingMonth(row.getInt("period")),
                row.getString("compound_name"),
                new UnitId(row.getLong("unit_id")),
                Rooms.place(row),
                payer == null ? "业主 " + row.getLong("payer_id") : payer,
                row.getObject("due_on", LocalDate.class),
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("open_fen")),
                Money.ofFen(row.getLong("lowered_fen")),
                row.getBoolean("void"));
    }
}
