package cn.changxiao.billing.release;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads what is still allocated, newest first. */
@Singleton
class AllocatedRows {

    private static final String COLUMNS = """
            SELECT COALESCE(a.payment_id, 0) AS payment_id, a.bill_id, a.unit_id, a.period, a.fee_item_id, a.sequence_no,
                a.counted_period, a.counted_on, b.unit_id AS billed_unit_id, b.compound_id, b.building_id,
                MAX(p.received_on) AS received_on,
                SUM(a.amount_fen) AS amount_fen
            FROM billing_allocation a
            JOIN billing_bill b ON b.bill_id = a.bill_id AND b.issuer_id = ?
            LEFT JOIN billing_payment p ON p.payment_id = a.payment_id
            """;
    private static final String GROUPS = """
            GROUP BY a.payment_id, a.bill_id, a.unit_id, a.period, a.fee_item_id, a.sequence_no, a.counted_period,
                a.counted_on, b.unit_id, b.compound_id, b.building_id
            HAVING SUM(a.amount_fen) > 0
            ORDER BY MAX(CASE WHEN a.amount_fen > 0 THEN a.allocation_id END) DESC
            """;
    private static final String OF_PAYMENT = COLUMNS + "WHERE a.payment_id = ?\n" + GROUPS;
    private static final String OF_BILL = COLUMNS + "WHERE a.bill_id = ?\n" + GROUPS;
    private static final String OF_CREDIT = COLUMNS + """
            WHERE a.payment_id IS NULL AND a.unit_id = ?
                AND a.bill_id IN (SELECT o.bill_id FROM billing_open_item o WHERE o.unit_id = ?)
            """ + GROUPS;

    private final Sql sql;

    AllocatedRows(Sql sql) {
        this.sql = sql;
    }

    List<Allocated> ofPayment(long issuer, PaymentId payment) {
        return sql.list(OF_PAYMENT, AllocatedRows::read, issuer, payment.value());
    }

    List<Allocated> ofBill(long issuer, BillId bill) {
        return sql.list(OF_BILL, AllocatedRows::read, issuer, bill.value());
    }

    List<Allocated> ofCredit(long issuer, UnitId unit) {
        return sql.list(OF_CREDIT, AllocatedRows::read, issuer, unit.value(), unit.value());
    }

    private static Allocated read(ResultSet row) throws SQLException {
        BillingMonth month = new BillingMonth(row.getInt("period"));
        BillingMonth counted = new BillingMonth(row.getInt("counted_period"));
        LocalDate received = row.getObject("received_on", LocalDate.class);
        return new Allocated(
                row.getLong("payment_id"),
                new OpenItemKey(
                        row.getLong("unit_id"),
                        month,
                        FeeItem.ofId(row.getInt("fee_item_id")),
                        row.getInt("sequence_no")),
                row.getLong("bill_id"),
                new HouseholdMonth(row.getLong("billed_unit_id"), month),
                row.getLong("compound_id"),
                row.getLong("building_id"),
                counted,
                row.getObject("counted_on", LocalDate.class),
                received == null ? counted : BillingMonth.of(received),
                Money.ofFen(row.getLong("amount_fen")));
    }
}
