package cn.changxiao.billing.receivable;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes every open item and every credit again from rows that are never changed, and names the bill, unit and month
 * where they differ by as little as one fen. A few passes over whole tables, for the night; changes nothing.
 */
@Singleton
public class ProveReceivables {

    private static final int MOST = 1_000;

    /** A reversing item is negative; every other one stands for an open item of the same key. */
    private static final String OPEN_ITEMS = """
            SELECT x.unit_id, x.period, MAX(x.bill_id) AS bill_id, SUM(x.amount_fen) AS amount_fen,
                SUM(x.open_fen) AS open_fen, SUM(x.found_amount_fen) AS found_amount_fen,
                SUM(x.found_open_fen) AS found_open_fen
            FROM (
                SELECT i.unit_id, i.period, i.fee_item_id, i.sequence_no, i.bill_id, i.amount_fen,
                    i.amount_fen AS open_fen, 0 AS found_amount_fen, 0 AS found_open_fen
                FROM billing_bill_item i WHERE i.amount_fen >= 0
                UNION ALL
                SELECT t.unit_id, t.period, t.fee_item_id, t.sequence_no, t.bill_id, t.amount_fen, t.amount_fen, 0, 0
                FROM billing_carried_item t
                UNION ALL
                SELECT t.from_unit_id, t.period, t.fee_item_id, t.from_sequence_no, t.bill_id, 0, -t.amount_fen, 0, 0
                FROM billing_carried_item t
                UNION ALL
                SELECT l.open_unit_id, l.period, l.fee_item_id, l.open_sequence_no, j.bill_id, -l.amount_fen,
                    -l.amount_fen, 0, 0
                FROM billing_adjustment_line l JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
                UNION ALL
                SELECT a.unit_id, a.period, a.fee_item_id, a.sequence_no, a.bill_id, 0, -a.amount_fen, 0, 0
                FROM billing_allocation a
                UNION ALL
                SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, o.bill_id, 0, 0, o.amount_fen, o.open_fen
                FROM billing_open_item o
            ) x
            GROUP BY x.unit_id, x.period, x.fee_item_id, x.sequence_no
            HAVING SUM(x.amount_fen) <> SUM(x.found_amount_fen) OR SUM(x.open_fen) <> SUM(x.found_open_fen)
            ORDER BY x.unit_id, x.period LIMIT ?
            """;

    private static final String BILLS = """
            SELECT b.unit_id, b.period, b.bill_id, COALESCE(s.amount_fen, 0), b.due_fen
            FROM billing_bill b
            LEFT JOIN (SELECT i.bill_id, SUM(i.amount_fen) AS amount_fen FROM billing_bill_item i
                WHERE i.amount_fen >= 0 GROUP BY i.bill_id) s ON s.bill_id = b.bill_id
            WHERE COALESCE(s.amount_fen, 0) <> b.due_fen ORDER BY b.bill_id LIMIT ?
            """;
    private static final String REVERSALS = """
            SELECT x.unit_id, x.period, MAX(x.bill_id), SUM(x.expected_fen), SUM(x.found_fen)
            FROM (
                SELECT l.unit_id, l.period, l.fee_item_id, l.sequence_no, j.bill_id, -l.amount_fen AS expected_fen,
                    0 AS found_fen
                FROM billing_adjustment_line l
                JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id AND j.state = 'APPROVED'
                UNION ALL
                SELECT i.unit_id, i.period, i.fee_item_id, i.sequence_no, i.bill_id, 0, i.amount_fen
                FROM billing_bill_item i WHERE i.amount_fen < 0
            ) x
            GROUP BY x.unit_id, x.period, x.fee_item_id, x.sequence_no
            HAVING SUM(x.expected_fen) <> SUM(x.found_fen) ORDER BY x.unit_id, x.period LIMIT ?
            """;
    private static final String PAYMENTS = """
            SELECT p.unit_id, 0, p.payment_id, p.amount_fen - p.credited_fen, COALESCE(s.amount_fen, 0)
            FROM billing_payment p
            LEFT JOIN (SELECT a.payment_id, SUM(a.amount_fen) AS amount_fen FROM billing_allocation a
                WHERE a.payment_id IS NOT NULL AND a.amount_fen > 0 GROUP BY a.payment_id) s
                ON s.payment_id = p.payment_id
            WHERE p.amount_fen - p.credited_fen <> COALESCE(s.amount_fen, 0) ORDER BY p.payment_id LIMIT ?
            """;
    private static final String CREDITS = """
            SELECT x.unit_id, 0, 0, SUM(x.expected_fen), SUM(x.found_fen)
            FROM (
                SELECT p.unit_id, p.issuer_id, p.amount_fen AS expected_fen, 0 AS found_fen FROM billing_payment p
                UNION ALL
                SELECT a.unit_id, b.issuer_id, -a.amount_fen, 0
                FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
                UNION ALL
                SELECT r.unit_id, r.issuer_id, -r.amount_fen, 0
                FROM billing_refund r WHERE r.state IN ('APPROVED', 'PAID')
                UNION ALL
                SELECT p.unit_id, p.issuer_id, -k.amount_fen, 0
                FROM billing_taken_back k JOIN billing_payment p ON p.payment_id = k.payment_id
                UNION ALL
                SELECT t.unit_id, t.issuer_id, t.amount_fen, 0 FROM billing_carried_credit t
                UNION ALL
                SELECT t.from_unit_id, t.issuer_id, -t.amount_fen, 0 FROM billing_carried_credit t
                UNION ALL
                SELECT c.unit_id, c.issuer_id, 0, c.balance_fen FROM billing_credit c
            ) x
            GROUP BY x.unit_id, x.issuer_id
            HAVING SUM(x.expected_fen) <> SUM(x.found_fen) ORDER BY x.unit_id LIMIT ?
            """;
    private static final String REFUNDS = """
            SELECT p.unit_id, 0, p.payment_id, p.amount_fen, SUM(r.amount_fen)
            FROM (SELECT f.payment_id, f.amount_fen FROM billing_refund f
                    WHERE f.payment_id IS NOT NULL AND f.state IN ('APPROVED', 'PAID')
                UNION ALL
                SELECT k.payment_id, k.amount_fen FROM billing_taken_back k) r
            JOIN billing_payment p ON p.payment_id = r.payment_id
            GROUP BY p.unit_id, p.payment_id, p.amount_fen
            HAVING SUM(r.amount_fen) > p.amount_fen ORDER BY p.payment_id LIMIT ?
            """;
    private static final String VOID_BILLS = """
            SELECT o.unit_id, o.period, v.bill_id, 0, o.open_fen
            FROM billing_bill_void v
            JOIN billing_bill b ON b.bill_id = v.bill_id
            JOIN billing_open_item o ON o.unit_id = b.unit_id AND o.bill_id = v.bill_id AND o.open_fen > 0
            ORDER BY v.bill_id LIMIT ?
            """;

    private final Sql sql;

    ProveReceivables(Sql sql) {
        this.sql = sql;
    }

    /** Where the books differ, a thousand places of each rule at most; empty when all is proven. */
    @ReadOnly
    public List<ReceivableFinding> prove() {
        List<ReceivableFinding> findings = new ArrayList<>();
        sql.list(OPEN_ITEMS, OpenItemSums::read, MOST).forEach(each -> each.addTo(findings));
        findings.addAll(findings(ReceivableRule.BILL, BILLS));
        findings.addAll(findings(ReceivableRule.REVERSAL, REVERSALS));
        findings.addAll(findings(ReceivableRule.PAYMENT, PAYMENTS));
        findings.addAll(findings(ReceivableRule.CREDIT, CREDITS));
        findings.addAll(findings(ReceivableRule.REFUND, REFUNDS));
        findings.addAll(findings(ReceivableRule.VOID_BILL, VOID_BILLS));
        return findings;
    }

    private List<ReceivableFinding> findings(ReceivableRule rule, String query) {
        return sql.list(
                query,
                row -> new ReceivableFinding(
                        rule, row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                MOST);
    }
}
