package cn.changxiao.billing.channel;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads pay orders: a manager its own, an owner those of the own units. */
@Singleton
public class PayOrders {

    private static final int ROWS = 100;

    private static final String COLUMNS = """
            SELECT o.order_id, o.issuer_id, o.unit_id, c.name AS compound_name, u.building_label, u.entrance, u.room,
                o.channel, o.amount_fen, o.created_at, o.expires_at, o.payment_id
            FROM billing_pay_order o
            JOIN registry_unit u ON u.unit_id = o.unit_id
            JOIN registry_compound c ON c.compound_id = u.compound_id
            """;
    private static final String ONE = COLUMNS + """
            WHERE o.order_id = ? AND (o.issuer_id = ? OR EXISTS (SELECT 1 FROM registry_ownership w
                WHERE w.unit_id = o.unit_id AND w.person_id = ?))
            """;
    private static final String OF_ISSUER = COLUMNS + "WHERE o.issuer_id = ? ORDER BY o.order_id DESC LIMIT ?";
    private static final String BILLS =
            "SELECT bill_id FROM billing_pay_order_bill WHERE order_id = ? ORDER BY bill_id";

    private final Sql sql;

    PayOrders(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if there is no such order or the viewer must not see it */
    public PayOrder one(Viewer viewer, PayOrderId order) {
        long person = viewer.person().map(PersonId::value).orElse(0L);
        return sql.first(ONE, row -> read(row, bills(order)), order.value(), viewer.organisationKey(), person)
                .orElseThrow(() -> new NotFound("缴费订单", order));
    }

    /** A manager's newest orders, without their bills. */
    public List<PayOrder> ofIssuer(Viewer viewer) {
        long issuer = Managers.issuer(viewer, "查看缴费订单").value();
        return sql.list(OF_ISSUER, row -> read(row, List.of()), issuer, ROWS);
    }

    List<BillId> bills(PayOrderId order) {
        return sql.list(BILLS, row -> new BillId(row.getLong(1)), order.value());
    }

    private static PayOrder read(ResultSet row, List<BillId> bills) throws SQLException {
        long payment = row.getLong("payment_id");
        return new PayOrder(
                new PayOrderId(row.getLong("order_id")),
                new OrganisationId(row.getLong("issuer_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name") + " " + Rooms.place(row),
                PaymentChannel.valueOf(row.getString("channel")),
                Money.ofFen(row.getLong("amount_fen")),
                bills,
                row.getObject("created_at", LocalDateTime.class),
                row.getObject("expires_at", LocalDateTime.class),
                payment == 0 ? Optional.empty() : Optional.of(new PaymentId(payment)));
    }
}
