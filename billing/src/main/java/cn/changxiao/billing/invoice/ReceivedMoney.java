package cn.changxiao.billing.invoice;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares what was received for each item of each bill with what was invoiced of it. More received can be invoiced;
 * more invoiced needs a red letter.
 */
@Singleton
class ReceivedMoney {

    private static final String BY_ITEM = """
            SELECT x.bill_id, x.period, x.fee_item_id, SUM(x.received_fen) AS received_fen,
                SUM(x.invoiced_fen) AS invoiced_fen
            FROM (
                SELECT a.bill_id, a.period, a.fee_item_id, a.amount_fen AS received_fen, 0 AS invoiced_fen
                FROM billing_open_item o
                JOIN billing_allocation a ON a.bill_id = o.bill_id AND a.unit_id = o.unit_id AND a.period = o.period
                    AND a.fee_item_id = o.fee_item_id AND a.sequence_no = o.sequence_no
                WHERE o.unit_id = ? AND o.issuer_id = ?
                UNION ALL
                SELECT l.bill_id, l.period, l.fee_item_id, 0, l.amount_fen
                FROM billing_invoice i
                JOIN billing_invoice_line l ON l.invoice_id = i.invoice_id
                WHERE i.unit_id = ? AND i.issuer_id = ? AND i.state <> 'CANCELLED'
            ) x
            GROUP BY x.bill_id, x.period, x.fee_item_id
            HAVING SUM(x.received_fen) <> SUM(x.invoiced_fen)
            ORDER BY x.period, x.bill_id, x.fee_item_id
            """;
    private static final String LOCK = """
            SELECT o.period FROM billing_open_item o WHERE o.unit_id = ? AND o.issuer_id = ?
            ORDER BY o.period, o.fee_item_id, o.sequence_no FOR UPDATE
            """;

    private final Sql sql;

    ReceivedMoney(Sql sql) {
        this.sql = sql;
    }

    /** Keeps payments and other invoices of the unit away until the transaction ends. */
    void lock(long issuer, UnitId unit) {
        sql.list(LOCK, row -> row.getInt(1), unit.value(), issuer);
    }

    /** Every item whose received and invoiced money differ. */
    List<Difference> differences(long issuer, UnitId unit) {
        return sql.list(BY_ITEM, ReceivedMoney::read, unit.value(), issuer, unit.value(), issuer);
    }

    private static Difference read(ResultSet row) throws SQLException {
        return new Difference(
                new BillId(row.getLong("bill_id")),
                new BillingMonth(row.getInt("period")),
                FeeItem.ofId(row.getInt("fee_item_id")),
                Money.ofFen(row.getLong("received_fen")),
                Money.ofFen(row.getLong("invoiced_fen")));
    }

    /** One item of one bill. */
    record Difference(BillId bill, BillingMonth month, FeeItem item, Money received, Money invoiced) {

        /** Positive: can be invoiced; negative: must be taken back. */
        Money open() {
            return received.minus(invoiced);
        }
    }
}
