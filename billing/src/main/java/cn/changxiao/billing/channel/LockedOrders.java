package cn.changxiao.billing.channel;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Locks a pay order and what is open of its unit, so that a notice is judged by what is true when it is posted. */
@Singleton
class LockedOrders {

    private static final String LOCK = """
            SELECT o.order_id, o.unit_id, o.amount_fen, o.expires_at, o.payment_id FROM billing_pay_order o
            WHERE o.order_id = ? AND o.issuer_id = ? AND o.channel = ? FOR UPDATE
            """;
    private static final String OPEN = """
            SELECT o.bill_id, o.open_fen FROM billing_open_item o
            WHERE o.unit_id = ? AND o.issuer_id = ? AND o.open_fen > 0
            ORDER BY o.unit_id, o.period, o.fee_item_id, o.sequence_no FOR UPDATE
            """;
    private static final String KIND = "SELECT kind FROM registry_organisation WHERE organisation_id = ?";

    private final Sql sql;
    private final PayOrders payOrders;

    LockedOrders(Sql sql, PayOrders payOrders) {
        this.sql = sql;
        this.payOrders = payOrders;
    }

    /** Empty if the merchant has no such order in the channel. */
    Optional<Locked> lock(PaymentChannel channel, PaymentNotice notice) {
        return sql.first(
                        LOCK,
                        row -> new Order(
                                row.getLong("order_id"),
                                new UnitId(row.getLong("unit_id")),
                                Money.ofFen(row.getLong("amount_fen")),
                                row.getObject("expires_at", LocalDateTime.class),
                                row.getLong("payment_id") != 0),
                        notice.orderNumber(),
                        notice.merchant().value(),
                        channel.name())
                .map(order -> withOpen(order, notice.merchant()));
    }

    /** The merchant as the one who records, on behalf of the channel. */
    Viewer merchant(PaymentChannel channel, OrganisationId organisation) {
        Role role = Role.valueOf(sql.first(KIND, row -> row.getString(1), organisation.value())
                .orElseThrow(() -> new IllegalStateException("no organisation " + organisation)));
        return Viewer.member(new UserId(0), channel.label() + "回调", role, organisation);
    }

    private Locked withOpen(Order order, OrganisationId issuer) {
        List<Open> open = sql.list(
                OPEN,
                row -> new Open(new BillId(row.getLong(1)), Money.ofFen(row.getLong(2))),
                order.unit().value(),
                issuer.value());
        List<BillId> bills = payOrders.bills(new PayOrderId(order.id())).stream()
                .filter(bill -> open.stream().anyMatch(each -> each.bill().equals(bill)))
                .toList();
        return new Locked(order, bills, Money.sum(open.stream().map(Open::fen).toList()));
    }

    /** An order with those of its bills that are still open, and all that is open of the unit. */
    record Locked(Order order, List<BillId> openBills, Money openOfUnit) {

        long id() {
            return order.id();
        }

        UnitId unit() {
            return order.unit();
        }

        /** Why the money cannot simply become the payment that was ordered. */
        Optional<String> problem(PaymentNotice notice, LocalDateTime now) {
            if (order.isPaid()) {
                return Optional.of("订单 %d 已经付过，疑为重复付款".formatted(id()));
            }
            if (!notice.amount().equals(order.amount())) {
                return Optional.of("订单 %d 金额 %s 元，到账 %s 元"
                        .formatted(
                                id(), order.amount().grouped(), notice.amount().grouped()));
            }
            if (!now.isBefore(order.expiresAt())) {
                return Optional.of("订单 %d 已于 %s 过期".formatted(id(), order.expiresAt()));
            }
            return openBills.isEmpty() ? Optional.of("订单 %d 的账单已付清或作废".formatted(id())) : Optional.empty();
        }
    }

    record Order(long id, UnitId unit, Money amount, LocalDateTime expiresAt, boolean isPaid) {}

    private record Open(BillId bill, Money fen) {}
}
