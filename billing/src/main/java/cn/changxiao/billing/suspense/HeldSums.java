package cn.changxiao.billing.suspense;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Locks a sum in suspense, writes what happens to it and lowers what is open; needs a running transaction. */
@Singleton
class HeldSums {

    private static final String LOCK = """
            SELECT s.channel, s.channel_transaction, s.received_on, o.open_fen, o.return_step_id,
                COALESCE((SELECT r.made_by FROM billing_suspense_step r WHERE r.step_id = o.return_step_id), 0) AS proposer
            FROM billing_suspense_open o
            JOIN billing_suspense s ON s.suspense_id = o.suspense_id
            WHERE o.suspense_id = ? AND o.issuer_id = ? FOR UPDATE
            """;
    private static final String KNOWN = """
            SELECT payment_id, content_hash FROM billing_suspense_step WHERE business_key = ?
            """;
    private static final String STEP = """
            INSERT INTO billing_suspense_step (step_id, business_key, content_hash, suspense_id, kind, amount_fen,
                payment_id, note, made_on, made_by, made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LOWER = """
            UPDATE billing_suspense_open SET open_fen = open_fen - ? WHERE suspense_id = ? AND open_fen >= ?
            """;
    private static final String WAIT = "UPDATE billing_suspense_open SET return_step_id = ? WHERE suspense_id = ?";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    HeldSums(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such sum, or it is another manager's */
    Held lock(OrganisationId issuer, SuspenseId id) {
        return sql.first(
                        LOCK,
                        row -> new Held(
                                id,
                                PaymentChannel.valueOf(row.getString("channel")),
                                Optional.ofNullable(row.getString("channel_transaction")),
                                row.getObject("received_on", LocalDate.class),
                                Money.ofFen(row.getLong("open_fen")),
                                row.getLong("return_step_id"),
                                row.getLong("proposer")),
                        id.value(),
                        issuer.value())
                .orElseThrow(() -> new NotFound("暂收款", id));
    }

    /**
     * What an earlier command of the same key did: 0 in place of a payment where it made none.
     *
     * @throws KeyReusedWithOtherContent if the key was used for something else
     */
    Optional<PaymentId> known(BusinessKey key, Object... content) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), ContentHash.of(content))) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new PaymentId(row.getLong("payment_id"));
                },
                key.value());
    }

    /** Writes a step and answers its id. */
    long step(Viewer viewer, BusinessKey key, Held held, Step step, Object... content) {
        long id = ids.next();
        LocalDateTime now = LocalDateTime.now(clock);
        sql.update(
                STEP,
                id,
                key.value(),
                ContentHash.of(content),
                held.id().value(),
                step.kind().name(),
                step.amount().fen(),
                step.payment(),
                step.note(),
                now.toLocalDate(),
                viewer.user().value(),
                now);
        return id;
    }

    /** @throws SuspenseSettled if less is in suspense */
    void lower(Held held, Money amount) {
        if (sql.update(LOWER, amount.fen(), held.id().value(), amount.fen()) != 1) {
            throw new SuspenseSettled(held.id(), held.open(), amount);
        }
    }

    /** The return that waits from now on; 0 for none. */
    void waitFor(Held held, long returnStep) {
        sql.update(WAIT, returnStep, held.id().value());
    }

    /** A sum locked by this transaction; {@code returnStep} and {@code proposer} are 0 when no return waits. */
    record Held(
            SuspenseId id,
            PaymentChannel channel,
            Optional<String> transaction,
            LocalDate receivedOn,
            Money open,
            long returnStep,
            long proposer) {}

    /** What happens to it. */
    record Step(
            SuspenseStepKind kind, Money amount, @Nullable Long payment, String note) {}
}
