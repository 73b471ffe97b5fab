package cn.changxiao.billing.refund;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Stores refunds and moves them on, each step guarded by the state before it. */
@Singleton
class RefundRows {

    private static final String INSERT = """
            INSERT INTO billing_refund (refund_id, business_key, content_hash, issuer_id, compound_id, unit_id, payment_id,
                amount_fen, reason, note, state, requested_by, requested_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?)
            """;
    private static final String LOCK = """
            SELECT r.refund_id, r.unit_id, r.payment_id, r.amount_fen, r.reason, r.state, r.requested_by, r.compound_id,
                r.receipt_year
            FROM billing_refund r WHERE r.refund_id = ? AND r.issuer_id = ? FOR UPDATE
            """;
    private static final String APPROVE = """
            UPDATE billing_refund SET state = 'APPROVED', checked_by = ?, checked_at = ?, receipt_year = ?,
                receipt_number = ?
            WHERE refund_id = ? AND state = 'REQUESTED' AND requested_by <> ?
            """;
    private static final String REJECT = """
            UPDATE billing_refund SET state = 'REJECTED', checked_by = ?, checked_at = ?, answer = ?
            WHERE refund_id = ? AND state = 'REQUESTED' AND requested_by <> ?
            """;
    private static final String PAY = """
            UPDATE billing_refund SET state = 'PAID', channel = ?, channel_transaction = ?, paid_on = ?, paid_by = ?
            WHERE refund_id = ? AND state = 'APPROVED'
            """;

    private static final String GIVE_UP = """
            UPDATE billing_refund SET state = 'GIVEN_UP', given_up_by = ?, given_up_at = ?, answer = ?
            WHERE refund_id = ? AND state = 'APPROVED' AND requested_by <> ?
            """;

    private final Sql sql;

    RefundRows(Sql sql) {
        this.sql = sql;
    }

    void insert(RefundId id, NewRefund refund, Asked asked) {
        sql.update(
                INSERT,
                id.value(),
                refund.key().value(),
                refund.contentHash(),
                asked.issuer(),
                asked.compound(),
                refund.unit().value(),
                refund.payment().map(PaymentId::value).orElse(null),
                refund.amount().fen(),
                refund.reason().name(),
                refund.note(),
                asked.by().value(),
                asked.at());
    }

    /**
     * The refund, locked until the transaction ends.
     *
     * @throws NotFound if the issuer has none of that id
     */
    Row lock(long issuer, RefundId id) {
        return sql.first(LOCK, RefundRows::read, id.value(), issuer).orElseThrow(() -> new NotFound("退款", id));
    }

    void approve(Row row, UserId checker, long number, LocalDateTime now) {
        int year = now.getYear();
        require(
                row,
                RefundState.REQUESTED,
                sql.update(APPROVE, checker.value(), now, year, number, row.id().value(), checker.value()));
    }

    void reject(Row row, UserId checker, String answer, LocalDateTime now) {
        require(
                row,
                RefundState.REQUESTED,
                sql.update(REJECT, checker.value(), now, answer, row.id().value(), checker.value()));
    }

    void pay(Row row, PayOutRefund.PayOut payOut, UserId cashier) {
        require(
                row,
                RefundState.APPROVED,
                sql.update(
                        PAY,
                        payOut.channel().name(),
                        payOut.channelTransaction().orElse(null),
                        payOut.paidOn(),
                        cashier.value(),
                        row.id().value()));
    }

    void giveUp(Row row, UserId checker, String answer, LocalDateTime now) {
        require(
                row,
                RefundState.APPROVED,
                sql.update(GIVE_UP, checker.value(), now, answer, row.id().value(), checker.value()));
    }

    private static void require(Row row, RefundState needed, int updated) {
        if (updated != 1) {
            throw new RefundNotInState(row.id(), row.state(), needed);
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        long payment = row.getLong("payment_id");
        return new Row(
                new RefundId(row.getLong("refund_id")),
                new UnitId(row.getLong("unit_id")),
                row.getLong("compound_id"),
                payment == 0 ? Optional.empty() : Optional.of(new PaymentId(payment)),
                Money.ofFen(row.getLong("amount_fen")),
                RefundReason.valueOf(row.getString("reason")),
                RefundState.valueOf(row.getString("state")),
                new UserId(row.getLong("requested_by")));
    }

    /** Where and by whom it was asked for. */
    record Asked(long issuer, long compound, UserId by, LocalDateTime at) {}

    /** A refund as its next step needs it. */
    record Row(
            RefundId id,
            UnitId unit,
            long compound,
            Optional<PaymentId> payment,
            Money amount,
            RefundReason reason,
            RefundState state,
            UserId requestedBy) {

        void require(RefundState needed) {
            if (state != needed) {
                throw new RefundNotInState(id, state, needed);
            }
        }
    }
}
