package cn.changxiao.billing.payment;

import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** Tells whether a payment was recorded before, by its key or by its channel's transaction. */
@Singleton
public class KnownPayments {

    private static final String BY_KEY = "SELECT payment_id, content_hash FROM billing_payment WHERE business_key = ?";
    private static final String BY_TRANSACTION =
            "SELECT COUNT(*) FROM billing_payment WHERE channel = ? AND channel_transaction = ?";

    private final Sql sql;

    KnownPayments(Sql sql) {
        this.sql = sql;
    }

    /**
     * The earlier recording of the same payment.
     *
     * @throws KeyReusedWithOtherContent if the key names another payment
     * @throws ChannelTransactionUsed if another key recorded the transaction
     */
    public Optional<PaymentId> find(NewPayment payment) {
        Optional<PaymentId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), payment.contentHash())) {
                        throw new KeyReusedWithOtherContent(payment.key());
                    }
                    return new PaymentId(row.getLong("payment_id"));
                },
                payment.key().value());
        if (earlier.isEmpty() && payment.channelTransaction().isPresent()) {
            String transaction = payment.channelTransaction().get();
            if (sql.number(BY_TRANSACTION, payment.channel().name(), transaction) > 0) {
                throw new ChannelTransactionUsed(payment.channel(), transaction);
            }
        }
        return earlier;
    }
}
