package cn.changxiao.billing.suspense;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads what a manager has in suspense; nobody else's. */
@Singleton
public class SuspendedSums {

    private static final String SUM = """
            SELECT s.suspense_id, s.channel, s.channel_transaction, s.amount_fen, o.open_fen, s.received_on, s.reason,
                s.description, s.payer_name, COALESCE(r.made_by, 0) AS return_proposed_by
            FROM billing_suspense_open o
            JOIN billing_suspense s ON s.suspense_id = o.suspense_id
            LEFT JOIN billing_suspense_step r ON r.step_id = o.return_step_id
            """;
    private static final String OPEN = SUM + """
            WHERE o.issuer_id = ? AND o.open_fen > 0 ORDER BY o.received_on, o.suspense_id LIMIT ? OFFSET ?
            """;
    private static final String SETTLED = SUM + """
            WHERE o.issuer_id = ? AND o.open_fen = 0 ORDER BY o.received_on DESC, o.suspense_id DESC LIMIT ? OFFSET ?
            """;
    private static final String ONE = SUM + "WHERE o.suspense_id = ? AND o.issuer_id = ?";
    private static final String STEPS = """
            SELECT kind, amount_fen, payment_id, note, made_at FROM billing_suspense_step
            WHERE suspense_id = ? ORDER BY made_at, step_id
            """;
    private static final String TOTAL = """
            SELECT COUNT(*) AS sums, COALESCE(SUM(open_fen), 0) AS open_fen FROM billing_suspense_open
            WHERE issuer_id = ? AND open_fen > 0
            """;

    private final Sql sql;

    SuspendedSums(Sql sql) {
        this.sql = sql;
    }

    /** What waits, oldest first. */
    public List<SuspendedSum> open(Viewer viewer, int limit, long offset) {
        return sql.list(OPEN, SuspendedSums::read, issuer(viewer), limit, offset);
    }

    /** What was paid in or returned, newest first. */
    public List<SuspendedSum> settled(Viewer viewer, int limit, long offset) {
        return sql.list(SETTLED, SuspendedSums::read, issuer(viewer), limit, offset);
    }

    /** @throws NotFound if there is no such sum, or it is another manager's */
    public SuspendedSum one(Viewer viewer, SuspenseId id) {
        return sql.first(ONE, SuspendedSums::read, id.value(), issuer(viewer))
                .orElseThrow(() -> new NotFound("暂收款", id));
    }

    /** What happened to it, in order. */
    public List<SuspenseStep> steps(Viewer viewer, SuspenseId id) {
        one(viewer, id);
        return sql.list(STEPS, SuspendedSums::step, id.value());
    }

    /** How many sums wait, and how much money. */
    public Waiting waiting(Viewer viewer) {
        return sql.first(
                        TOTAL,
                        row -> new Waiting(row.getLong("sums"), Money.ofFen(row.getLong("open_fen"))),
                        issuer(viewer))
                .orElse(new Waiting(0, Money.ZERO));
    }

    private static long issuer(Viewer viewer) {
        return Managers.issuer(viewer, "查看暂收款").value();
    }

    private static SuspendedSum read(ResultSet row) throws SQLException {
        String transaction = row.getString("channel_transaction");
        return new SuspendedSum(
                new SuspenseId(row.getLong("suspense_id")),
                PaymentChannel.valueOf(row.getString("channel")),
                transaction == null ? "" : transaction,
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("open_fen")),
                row.getObject("received_on", LocalDate.class),
                SuspenseReason.valueOf(row.getString("reason")),
                row.getString("description"),
                row.getString("payer_name"),
                row.getLong("return_proposed_by"));
    }

    private static SuspenseStep step(ResultSet row) throws SQLException {
        long payment = row.getLong("payment_id");
        return new SuspenseStep(
                SuspenseStepKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                payment == 0 ? Optional.empty() : Optional.of(new PaymentId(payment)),
                row.getString("note"),
                row.getObject("made_at", LocalDateTime.class));
    }

    /** What waits in all. */
    public record Waiting(long sums, Money open) {}
}
