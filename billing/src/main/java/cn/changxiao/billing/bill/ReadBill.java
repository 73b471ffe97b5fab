package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads bills whole: one, or those of a building and month in delivery order for printing. */
@Singleton
public class ReadBill {

    private static final String COLUMNS = Bills.COLUMNS + """
            , i.name AS issuer_name, c.address, b.issued_on, b.issuer_id
            FROM billing_bill b
            JOIN registry_compound c ON c.compound_id = b.compound_id
            JOIN registry_unit u ON u.unit_id = b.unit_id
            JOIN registry_organisation i ON i.organisation_id = b.issuer_id
            """;
    private static final String ONE = COLUMNS + """
            WHERE b.bill_id = ? AND (b.issuer_id = ?
                OR (? = 0 AND b.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?))
                OR b.payer_id = ?
                OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = b.unit_id AND w.person_id = ?
                    AND w.valid_from <= b.due_on AND b.due_on < w.valid_until))
            """;
    private static final String OF_BUILDING = COLUMNS + """
            JOIN (SELECT DISTINCT x.bill_id FROM registry_unit y
                    JOIN billing_open_item x ON x.unit_id = y.unit_id AND x.period = ?
                    WHERE y.building_id = ?) k ON k.bill_id = b.bill_id
            WHERE b.issuer_id = ?
            ORDER BY u.delivery_order, u.unit_id, b.bill_id
            """;
    private static final String LINES = """
            SELECT i.fee_item_id, i.area_hundredths, i.price_e4, i.days_billed, i.days_in_month, i.amount_fen
            FROM billing_bill b
            JOIN billing_bill_item i ON i.period BETWEEN b.period AND b.period_to AND i.unit_id = b.unit_id
                AND i.bill_id = b.bill_id
            WHERE b.bill_id = ? AND i.amount_fen >= 0 ORDER BY i.fee_item_id, i.period, i.sequence_no
            """;
    private static final String ARREARS = """
            SELECT o.period, MAX(o.due_on) AS due_on, SUM(o.open_fen) AS open_fen FROM billing_open_item o
            WHERE o.unit_id = ? AND o.period < ? AND o.issuer_id = ? AND o.open_fen > 0
            GROUP BY o.period ORDER BY o.period
            """;
    private static final String PAYMENTS = """
            SELECT COALESCE(a.payment_id, 0) AS payment_id, COALESCE(p.channel, '') AS channel,
                COALESCE(p.received_on, DATE(a.recorded_at)) AS received_on, a.amount_fen
            FROM billing_allocation a LEFT JOIN billing_payment p ON p.payment_id = a.payment_id
            WHERE a.bill_id = ? ORDER BY a.allocation_id
            """;

    private final Sql sql;

    ReadBill(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if there is no such bill or the viewer must not see it */
    @ReadOnly
    public Bill one(Viewer viewer, BillId bill) {
        long only = Managers.onlyIssuer(viewer);
        long person = viewer.person().map(PersonId::value).orElse(0L);
        return sql.first(ONE, this::read, bill.value(), only, only, viewer.organisationKey(), person, person)
                .map(this::whole)
                .orElseThrow(() -> new NotFound("账单", bill));
    }

    /** The issuer's bills of a building and month, in the order a person walks. */
    @ReadOnly
    public List<Bill> ofBuilding(Viewer viewer, long building, BillingMonth month) {
        long issuer = Managers.issuer(viewer, "打印账单").value();
        return sql.list(OF_BUILDING, this::read, month.number(), building, issuer).stream()
                .map(this::whole)
                .toList();
    }

    private Head read(ResultSet row) throws SQLException {
        return new Head(
                Bills.summary(row),
                row.getLong("issuer_id"),
                row.getString("issuer_name"),
                row.getString("address"),
                row.getObject("issued_on", LocalDate.class));
    }

    private Bill whole(Head head) {
        BillSummary bill = head.bill();
        long unit = bill.unit().value();
        int month = bill.month().number();
        return new Bill(
                bill,
                head.issuer(),
                head.address(),
                head.issuedOn(),
                sql.list(LINES, ReadBill::line, bill.id().value()),
                sql.list(ARREARS, ReadBill::arrears, unit, month, head.issuerId()),
                sql.list(PAYMENTS, ReadBill::payment, bill.id().value()));
    }

    private static BillLine line(ResultSet row) throws SQLException {
        return new BillLine(
                FeeItem.ofId(row.getInt("fee_item_id")),
                Area.ofHundredths(row.getLong("area_hundredths")),
                new UnitPrice(row.getLong("price_e4")),
                row.getInt("days_billed"),
                row.getInt("days_in_month"),
                Money.ofFen(row.getLong("amount_fen")));
    }

    private static Arrears arrears(ResultSet row) throws SQLException {
        return new Arrears(
                new BillingMonth(row.getInt("period")),
                row.getObject("due_on", LocalDate.class),
                Money.ofFen(row.getLong("open_fen")));
    }

    private static BillPayment payment(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new BillPayment(
                row.getLong("payment_id"),
                channel.isEmpty() ? "预存款" : PaymentChannel.valueOf(channel).label(),
                row.getObject("received_on", LocalDate.class),
                Money.ofFen(row.getLong("amount_fen")));
    }

    private record Head(BillSummary bill, long issuerId, String issuer, String address, LocalDate issuedOn) {}
}
