package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bills whole, some hundreds at once: four queries for all of them. Whose they are, the caller has checked. */
@Singleton
class BillRows {

    private static final String HEADS = Bills.COLUMNS + """
            , i.name AS issuer_name, c.address, b.issued_on, b.issuer_id, b.payer_id AS payer, b.period_to
            FROM billing_bill b
            JOIN registry_compound c ON c.compound_id = b.compound_id
            JOIN registry_unit u ON u.unit_id = b.unit_id
            JOIN registry_organisation i ON i.organisation_id = b.issuer_id
            WHERE b.bill_id IN (%s)
            """;
    private static final String LINES = """
            SELECT b.bill_id, i.fee_item_id, i.period, i.first_day, i.days_billed, i.area_hundredths, i.price_e4,
                i.relief_fen, i.amount_fen, COALESCE(t.basis, '') AS basis,
                COALESCE(t.price_kind, 'PER_AREA') AS price_kind
            FROM billing_bill b
            JOIN billing_bill_item i ON i.period BETWEEN b.period AND b.period_to AND i.unit_id = b.unit_id
                AND i.bill_id = b.bill_id
            LEFT JOIN billing_tariff t ON t.tariff_id = i.tariff_id
            WHERE b.bill_id IN (%s) ORDER BY b.bill_id, i.fee_item_id, i.period, i.first_day, i.sequence_no
            """;
    private static final String ARREARS = """
            SELECT b.bill_id, o.period, MAX(o.due_on) AS due_on, SUM(o.open_fen) AS open_fen
            FROM billing_bill b
            JOIN billing_open_item o ON o.unit_id = b.unit_id AND o.period < b.period AND o.issuer_id = b.issuer_id
                AND o.open_fen > 0
            WHERE b.bill_id IN (%s) GROUP BY b.bill_id, o.period ORDER BY b.bill_id, o.period
            """;
    private static final String PAYMENTS = """
            SELECT a.bill_id, COALESCE(a.payment_id, 0) AS payment, COALESCE(MAX(p.channel), '') AS channel,
                COALESCE(MAX(p.received_on), MIN(DATE(a.recorded_at))) AS received_on, SUM(a.amount_fen) AS paid_fen
            FROM billing_allocation a LEFT JOIN billing_payment p ON p.payment_id = a.payment_id
            WHERE a.bill_id IN (%s) GROUP BY a.bill_id, COALESCE(a.payment_id, 0) HAVING SUM(a.amount_fen) <> 0
            ORDER BY a.bill_id, MIN(a.allocation_id)
            """;

    private final Sql sql;

    BillRows(Sql sql) {
        this.sql = sql;
    }

    /** The bills in the order of the ids. */
    List<Bill> read(List<Long> bills) {
        if (bills.isEmpty()) {
            return List.of();
        }
        Map<Long, Parts> parts = new HashMap<>();
        bills.forEach(bill -> parts.put(bill, new Parts()));
        Map<Long, Bill> heads = new HashMap<>();
        each(LINES, bills, row -> part(parts, row).addLine(row));
        each(ARREARS, bills, row -> part(parts, row).arrears.add(arrears(row)));
        each(PAYMENTS, bills, row -> part(parts, row).payments.add(payment(row)));
        each(HEADS, bills, row -> heads.put(row.getLong("bill_id"), bill(row, part(parts, row))));
        return bills.stream().map(heads::get).filter(Objects::nonNull).toList();
    }

    private void each(String query, List<Long> bills, Sql.RowConsumer consumer) {
        sql.each(query.formatted(Sql.marks(bills.size())), consumer, bills.toArray());
    }

    private static Parts part(Map<Long, Parts> parts, ResultSet row) throws SQLException {
        return parts.computeIfAbsent(row.getLong("bill_id"), unknown -> new Parts());
    }

    private static Bill bill(ResultSet row, Parts parts) throws SQLException {
        return new Bill(
                Bills.summary(row),
                new BillParties(
                        row.getLong("issuer_id"),
                        row.getString("issuer_name"),
                        row.getLong("payer"),
                        row.getString("address")),
                new BillingMonth(row.getInt("period_to")),
                row.getObject("issued_on", LocalDate.class),
                parts.lines,
                parts.adjustments,
                parts.arrears,
                parts.payments);
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
                row.getLong("payment"),
                channel.isEmpty() ? "预存款" : PaymentChannel.valueOf(channel).label(),
                row.getObject("received_on", LocalDate.class),
                Money.ofFen(row.getLong("paid_fen")));
    }

    /** What belongs to one bill, gathered row by row. */
    private static final class Parts {

        private final List<BillLine> lines = new ArrayList<>();
        private final List<BillAdjustment> adjustments = new ArrayList<>();
        private final List<Arrears> arrears = new ArrayList<>();
        private final List<BillPayment> payments = new ArrayList<>();

        /** A negative row was written after the bill was issued and is no part of what its hash covers. */
        void addLine(ResultSet row) throws SQLException {
            FeeItem item = FeeItem.ofId(row.getInt("fee_item_id"));
            BillingMonth month = new BillingMonth(row.getInt("period"));
            Money amount = Money.ofFen(row.getLong("amount_fen"));
            if (amount.isNegative()) {
                adjustments.add(new BillAdjustment(item, month, amount));
                return;
            }
            lines.add(new BillLine(
                    item,
                    month,
                    row.getInt("first_day"),
                    row.getInt("days_billed"),
                    PriceKind.valueOf(row.getString("price_kind")),
                    row.getLong("area_hundredths"),
                    row.getLong("price_e4"),
                    Money.ofFen(row.getLong("relief_fen")),
                    amount,
                    row.getString("basis")));
        }
    }
}
