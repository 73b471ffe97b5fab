package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.NameKey;
import cn.changxiao.billing.matching.RecordedMoney;
import cn.changxiao.billing.matching.TargetKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads payments and sums in suspense that no entry has confirmed, by transaction whenever and by day nearby. */
@Singleton
class RecordedRows {

    // A table of the connection; it holds no truth and vanishes with it.
    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_matching_transaction (
                channel_transaction VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY)
            """;
    private static final String INSERT = "INSERT INTO billing_matching_transaction (channel_transaction) VALUES (?)";
    private static final String CONFIRMED = """
            COALESCE((SELECT SUM(l.amount_fen) FROM billing_match_line l
                WHERE l.target_kind = '%s' AND l.target_id = %s), 0) <> 0
            """;
    private static final String PAYMENT_CONFIRMED = CONFIRMED.formatted("PAYMENT", "p.payment_id");
    private static final String SUM_CONFIRMED = CONFIRMED.formatted("SUSPENSE", "s.suspense_id");
    /** Money out of suspense was received before, and what was taken back is received no more. */
    private static final String NO_RECEIPT = """
            (EXISTS (SELECT 1 FROM billing_suspense_step t WHERE t.payment_id = p.payment_id)
                OR EXISTS (SELECT 1 FROM billing_taken_back t WHERE t.payment_id = p.payment_id))
            """;

    private static final String PAYMENTS = """
            SELECT p.payment_id, p.amount_fen, p.received_on, COALESCE(p.channel_transaction, '') AS channel_transaction,
                p.receipt_year, p.receipt_number, w.person_name
            FROM billing_payment p
            LEFT JOIN registry_ownership w ON w.unit_id = p.unit_id AND w.valid_from <= p.received_on
                AND p.received_on < w.valid_until
            WHERE p.issuer_id = ? AND p.channel IN (?, ?)
            """;
    private static final String BY_DAY =
            PAYMENTS + "AND p.received_on BETWEEN ? AND ? AND NOT " + PAYMENT_CONFIRMED + "AND NOT " + NO_RECEIPT;
    private static final String BY_TRANSACTION = PAYMENTS
            + "AND p.channel_transaction IN (SELECT b.channel_transaction FROM billing_matching_transaction b) AND NOT "
            + PAYMENT_CONFIRMED + "AND NOT " + NO_RECEIPT;
    private static final String SUMS = """
            SELECT s.suspense_id, s.amount_fen, s.received_on, COALESCE(s.channel_transaction, '') AS channel_transaction,
                s.payer_name
            FROM billing_suspense s
            JOIN billing_suspense_open o ON o.suspense_id = s.suspense_id
            WHERE o.issuer_id = ? AND s.channel IN (?, ?) AND o.received_on BETWEEN ? AND ?
                AND NOT EXISTS (SELECT 1 FROM billing_suspense_step t
                    WHERE t.suspense_id = s.suspense_id AND t.kind = 'MATCHED')
                AND NOT """ + " " + SUM_CONFIRMED;
    private static final String REFUNDS = """
            SELECT r.refund_id, r.amount_fen, r.paid_on, COALESCE(r.channel_transaction, '') AS channel_transaction
            FROM billing_refund r
            WHERE r.issuer_id = ? AND r.state = 'PAID' AND r.channel IN (?, ?) AND r.paid_on BETWEEN ? AND ?
                AND NOT """ + " " + CONFIRMED.formatted("REFUND", "r.refund_id");
    private static final String USED = """
            SELECT b.channel_transaction FROM billing_matching_transaction b
            JOIN billing_payment p ON p.channel = ? AND p.channel_transaction = b.channel_transaction
            WHERE p.issuer_id <> ? OR """ + " " + PAYMENT_CONFIRMED + " OR " + NO_RECEIPT;

    private final Sql sql;

    RecordedRows(Sql sql) {
        this.sql = sql;
    }

    /** What may be the entries of these days, give or take the tolerance; needs a running transaction. */
    List<RecordedMoney> read(long issuer, StatementAccountKind kind, List<NewEntry> entries, Days days) {
        stage(entries);
        List<String> channels = AccountChannels.names(kind);
        Map<Long, Row> payments = new LinkedHashMap<>();
        sql.list(
                BY_DAY, row -> add(payments, row), issuer, channels.get(0), channels.get(1), days.first(), days.last());
        sql.list(BY_TRANSACTION, row -> add(payments, row), issuer, channels.get(0), channels.get(1));
        List<RecordedMoney> recorded = new ArrayList<>();
        payments.values().forEach(row -> recorded.add(row.toDomain()));
        recorded.addAll(
                sql.list(SUMS, RecordedRows::sum, issuer, channels.get(0), channels.get(1), days.first(), days.last()));
        recorded.addAll(sql.list(
                REFUNDS, RecordedRows::refund, issuer, channels.get(0), channels.get(1), days.first(), days.last()));
        return recorded;
    }

    /** Transactions of the entries that are spent; a bank's numbers begin anew, so there none is. Needs {@link #read}. */
    Set<String> used(long issuer, StatementAccountKind kind) {
        return kind == StatementAccountKind.BANK
                ? Set.of()
                : new HashSet<>(sql.list(
                        USED,
                        row -> row.getString(1),
                        AccountChannels.of(kind).get(0).name(),
                        issuer));
    }

    private void stage(List<NewEntry> entries) {
        sql.update(TABLE);
        sql.update("DELETE FROM billing_matching_transaction");
        List<@Nullable Object[]> rows = new ArrayList<>();
        entries.stream()
                .map(each -> each.entry().transaction())
                .filter(number -> number.matches("[!-~]{1,64}"))
                .distinct()
                .sorted()
                .forEach(number -> rows.add(new Object[] {number}));
        if (!rows.isEmpty()) {
            sql.batch(INSERT, rows);
        }
    }

    private static boolean add(Map<Long, Row> payments, ResultSet row) throws SQLException {
        long id = row.getLong("payment_id");
        Row payment = payments.get(id);
        if (payment == null) {
            payment = new Row(
                    id,
                    Money.ofFen(row.getLong("amount_fen")),
                    row.getObject("received_on", LocalDate.class),
                    row.getString("channel_transaction"),
                    "%d-S%06d".formatted(row.getInt("receipt_year"), row.getLong("receipt_number")),
                    new HashSet<>());
            payments.put(id, payment);
        }
        String name = row.getString("person_name");
        return name != null && payment.names().add(NameKey.of(name));
    }

    private static RecordedMoney sum(ResultSet row) throws SQLException {
        return new RecordedMoney(
                TargetKind.SUSPENSE,
                row.getLong("suspense_id"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("received_on", LocalDate.class),
                row.getString("channel_transaction"),
                "",
                Set.of(NameKey.of(row.getString("payer_name"))));
    }

    private static RecordedMoney refund(ResultSet row) throws SQLException {
        return new RecordedMoney(
                TargetKind.REFUND,
                row.getLong("refund_id"),
                Money.ofFen(row.getLong("amount_fen")).negated(),
                row.getObject("paid_on", LocalDate.class),
                row.getString("channel_transaction"),
                "",
                Set.of());
    }

    private record Row(long id, Money amount, LocalDate on, String transaction, String number, Set<String> names) {

        RecordedMoney toDomain() {
            return new RecordedMoney(TargetKind.PAYMENT, id, amount, on, transaction, number, names);
        }
    }
}
