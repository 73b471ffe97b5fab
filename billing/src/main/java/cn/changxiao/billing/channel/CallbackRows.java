package cn.changxiao.billing.channel;

import cn.changxiao.billing.channel.CallbackAnswer.Outcome;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which notices of channels were taken, once each; their unique index lets one of many equal ones through. */
@Singleton
class CallbackRows {

    private static final String KNOWN = """
            SELECT outcome, amount_fen FROM billing_channel_callback WHERE channel = ? AND channel_transaction = ?
            """;
    private static final String INSERT = """
            INSERT INTO billing_channel_callback (callback_id, channel, channel_transaction, issuer_id, order_reference,
                amount_fen, paid_on, outcome, payment_id, reason, taken_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;

    CallbackRows(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @throws CallbackContradicts if the transaction was taken with another amount */
    Optional<CallbackAnswer> find(PaymentChannel channel, PaymentNotice notice) {
        return sql.first(
                KNOWN,
                row -> {
                    if (row.getLong("amount_fen") != notice.amount().fen()) {
                        throw new CallbackContradicts(notice);
                    }
                    return new CallbackAnswer(Outcome.valueOf(row.getString("outcome")), true);
                },
                channel.name(),
                notice.transaction());
    }

    CallbackAnswer write(PaymentChannel channel, PaymentNotice notice, Taken taken, LocalDateTime now) {
        String order = notice.order();
        sql.update(
                INSERT,
                ids.next(),
                channel.name(),
                notice.transaction(),
                notice.merchant().value(),
                order.length() > 64 ? order.substring(0, 64) : order,
                notice.amount().fen(),
                notice.paidOn(),
                taken.outcome().name(),
                taken.payment(),
                taken.reason(),
                now);
        return new CallbackAnswer(taken.outcome(), false);
    }

    /** What became of the money, and why it is held if it is. */
    record Taken(Outcome outcome, @Nullable Long payment, String reason) {}
}
