package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.billing.reconciliation.AccountChannels;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a day's entries and receipts for the proof, from the rows and not from totals. */
@Singleton
class ProofRows {

    private static final String ENTRIES = """
            SELECT e.entry_id, e.kind, e.amount_fen, e.counterparty_shown, e.remark, e.fee_text,
                COALESCE(m.state, 'OPEN') AS state,
                COALESCE(SUM(l.amount_fen - l.expected_fen), 0) AS difference_fen
            FROM registry_statement_entry e
            LEFT JOIN billing_matched_entry m ON m.entry_id = e.entry_id
            LEFT JOIN billing_match_line l ON l.entry_id = m.entry_id AND l.match_id = m.match_id
            WHERE e.account_id = ? AND e.booked_on = ?
            GROUP BY e.entry_id, e.kind, e.amount_fen, e.counterparty_shown, e.remark, e.fee_text, m.state
            ORDER BY e.entry_id
            """;
    /** A payment of several entries stands with the last of them, on that one's day. */
    private static final String CONFIRMED = """
            SELECT l.target_id, MAX(l.entry_id) AS entry_id, SUM(l.expected_fen) AS expected_fen
            FROM billing_match_line l
            JOIN billing_matched_entry m ON m.entry_id = l.entry_id AND m.match_id = l.match_id
            WHERE l.target_kind = '%s' AND l.target_id IN (SELECT d.target_id FROM billing_match_line d
                JOIN billing_matched_entry e ON e.entry_id = d.entry_id AND e.match_id = d.match_id
                WHERE e.account_id = ? AND e.booked_on = ? AND d.target_kind = '%s')
            GROUP BY l.target_id HAVING MAX(m.booked_on) = ?
            """;

    private static final String PAYMENT = """
            p.payment_id AS id, p.amount_fen, p.credited_fen, p.receipt_year, p.receipt_number,
                COALESCE((SELECT SUM(a.amount_fen) FROM billing_allocation a
                    WHERE a.payment_id = p.payment_id AND a.recorded_at = p.recorded_at), 0) AS allocated_fen
            """;
    private static final String PAYMENTS = "SELECT " + PAYMENT + ", c.entry_id, c.expected_fen FROM ("
            + CONFIRMED.formatted("PAYMENT", "PAYMENT") + ") c JOIN billing_payment p ON p.payment_id = c.target_id";
    private static final String WITHOUT_ENTRY = "SELECT " + PAYMENT + """
            , 0 AS entry_id, p.amount_fen AS expected_fen FROM billing_payment p
            WHERE p.issuer_id = ? AND p.received_on = ? AND p.channel IN (?, ?)
                AND COALESCE((SELECT SUM(l.amount_fen) FROM billing_match_line l
                    WHERE l.target_kind = 'PAYMENT' AND l.target_id = p.payment_id), 0) = 0
                AND NOT EXISTS (SELECT 1 FROM billing_suspense_step t WHERE t.payment_id = p.payment_id)
                AND NOT EXISTS (SELECT 1 FROM billing_taken_back t WHERE t.payment_id = p.payment_id)
                AND NOT EXISTS (SELECT 1 FROM registry_statement_account o
                    WHERE o.organisation_id = p.issuer_id AND o.kind = ? AND o.purpose = 'FEE' AND o.account_id < ?)
            """;
    private static final String SUMS = "SELECT s.suspense_id AS id, s.amount_fen, c.entry_id, c.expected_fen FROM ("
            + CONFIRMED.formatted("SUSPENSE", "SUSPENSE")
            + ") c JOIN billing_suspense s ON s.suspense_id = c.target_id";

    private static final String REFUNDS =
            "SELECT r.refund_id AS id, -r.amount_fen AS amount_fen, c.entry_id, c.expected_fen FROM ("
                    + CONFIRMED.formatted("REFUND", "REFUND")
                    + ") c JOIN billing_refund r ON r.refund_id = c.target_id";

    private final Sql sql;

    ProofRows(Sql sql) {
        this.sql = sql;
    }

    List<Entry> entries(StatementAccount account, LocalDate day) {
        return sql.list(ENTRIES, ProofRows::entry, account.id().value(), day);
    }

    /**
     * What is recorded for the day: what its entries confirm, and payments of the channel that no entry does. Where a
     * manager has several accounts of one kind the latter stand with the first.
     */
    List<Receipt> receipts(StatementAccount account, LocalDate day) {
        long id = account.id().value();
        List<String> channels = AccountChannels.names(account.kind());
        List<Receipt> receipts = new ArrayList<>(sql.list(PAYMENTS, ProofRows::payment, id, day, day));
        receipts.addAll(sql.list(
                WITHOUT_ENTRY,
                ProofRows::payment,
                account.organisation().value(),
                day,
                channels.get(0),
                channels.get(1),
                account.kind().name(),
                id));
        receipts.addAll(sql.list(SUMS, row -> sum(row, Source.SUSPENSE), id, day, day));
        receipts.addAll(sql.list(REFUNDS, row -> sum(row, Source.REFUND), id, day, day));
        return receipts;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("entry_id"),
                EntryKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                (row.getString("counterparty_shown") + " " + row.getString("remark")).strip(),
                EntryState.valueOf(row.getString("state")),
                Money.ofFen(row.getLong("difference_fen")),
                row.getString("fee_text"));
    }

    private static Receipt payment(ResultSet row) throws SQLException {
        Money amount = Money.ofFen(row.getLong("amount_fen"));
        return new Receipt(
                Source.PAYMENT,
                "收据 %d-S%06d".formatted(row.getInt("receipt_year"), row.getLong("receipt_number")),
                row.getLong("entry_id"),
                amount,
                amount.minus(Money.ofFen(row.getLong("expected_fen"))),
                Money.ofFen(row.getLong("allocated_fen")),
                Money.ofFen(row.getLong("credited_fen")),
                Money.ZERO);
    }

    private static Receipt sum(ResultSet row, Source source) throws SQLException {
        Money amount = Money.ofFen(row.getLong("amount_fen"));
        return new Receipt(
                source,
                source.label() + " " + row.getLong("id"),
                row.getLong("entry_id"),
                amount,
                amount.minus(Money.ofFen(row.getLong("expected_fen"))),
                Money.ZERO,
                Money.ZERO,
                amount);
    }

    /** An entry with how far what it was matched with is from it, and the fee that the channel wrote beside it. */
    record Entry(long id, EntryKind kind, Money amount, String text, EntryState state, Money difference, String fee) {}

    /**
     * Money in the books with what became of it when it was recorded.
     *
     * @param entry that confirms it; 0 if none does
     * @param suspended what waits in suspense, or was paid back where it is negative
     * @param changed by how much it differs from what the match saw
     */
    record Receipt(
            Source source,
            String text,
            long entry,
            Money amount,
            Money changed,
            Money allocated,
            Money credited,
            Money suspended) {}

    /** As what money is recorded. */
    enum Source {
        PAYMENT("缴费"),
        SUSPENSE("暂收款"),
        REFUND("退款");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
