package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads receipts: a manager its own, a street office those of its area, an owner those of the own units. */
@Singleton
public class Receipts {

    private static final String COLUMNS = """
            SELECT p.payment_id, p.receipt_year, p.receipt_number, i.name AS issuer_name, c.name AS compound_name, p.unit_id,
                u.building_label, u.entrance, u.room, p.channel, p.received_on, p.amount_fen, p.credited_fen,
                COALESCE(r.user_name, '') AS cashier
            FROM billing_payment p
            LEFT JOIN registry_user r ON r.user_id = p.recorded_by
            JOIN registry_organisation i ON i.organisation_id = p.issuer_id
            JOIN registry_compound c ON c.compound_id = p.compound_id
            JOIN registry_unit u ON u.unit_id = p.unit_id
            """;
    private static final String SCOPE = """
             (p.issuer_id = ? OR (? = 0 AND p.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?))
                OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = p.unit_id AND w.person_id = ?
                    AND w.valid_from <= p.received_on AND p.received_on < w.valid_until))
            """;
    private static final String ONE = COLUMNS + "WHERE p.payment_id = ? AND" + SCOPE;
    private static final String OF_UNIT =
            COLUMNS + "WHERE p.unit_id = ? AND" + SCOPE + "ORDER BY p.received_on DESC, p.payment_id DESC LIMIT 60";
    private static final String PAID = """
            SELECT a.period, a.fee_item_id, SUM(a.amount_fen) AS amount_fen FROM billing_allocation a
            WHERE a.payment_id = ? GROUP BY a.period, a.fee_item_id
            HAVING SUM(a.amount_fen) <> 0 ORDER BY a.period, a.fee_item_id
            """;

    private final Sql sql;

    Receipts(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if there is no such payment or the viewer must not see it */
    public Receipt one(Viewer viewer, PaymentId payment) {
        long only = Managers.onlyIssuer(viewer);
        List<Receipt.Paid> paid = sql.list(PAID, Receipts::paid, payment.value());
        return sql.first(
                        ONE,
                        row -> read(row, paid),
                        payment.value(),
                        only,
                        only,
                        viewer.organisationKey(),
                        person(viewer))
                .orElseThrow(() -> new NotFound("收据", payment));
    }

    /** The newest receipts of a unit, without what each paid. */
    public List<Receipt> ofUnit(Viewer viewer, UnitId unit) {
        long only = Managers.onlyIssuer(viewer);
        return sql.list(
                OF_UNIT,
                row -> read(row, List.of()),
                unit.value(),
                only,
                only,
                viewer.organisationKey(),
                person(viewer));
    }

    private static long person(Viewer viewer) {
        return viewer.person().map(PersonId::value).orElse(0L);
    }

    private static Receipt read(ResultSet row, List<Receipt.Paid> paid) throws SQLException {
        return new Receipt(
                new PaymentId(row.getLong("payment_id")),
                "%d-S%06d".formatted(row.getInt("receipt_year"), row.getLong("receipt_number")),
                row.getString("issuer_name"),
                row.getString("compound_name"),
                new UnitId(row.getLong("unit_id")),
                Rooms.place(row),
                PaymentChannel.valueOf(row.getString("channel")),
                row.getObject("received_on", LocalDate.class),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("credited_fen")),
                row.getString("cashier"),
                paid);
    }

    private static Receipt.Paid paid(ResultSet row) throws SQLException {
        return new Receipt.Paid(
                new BillingMonth(row.getInt("period")),
                FeeItem.ofId(row.getInt("fee_item_id")).label(),
                Money.ofFen(row.getLong("amount_fen")));
    }
}
