package cn.changxiao.billing.suspense;

import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds money that has arrived, in the caller's transaction where there is one. */
@Singleton
public class Suspense {

    private static final String BY_KEY =
            "SELECT suspense_id, content_hash FROM billing_suspense WHERE business_key = ?";
    private static final String HOLD = """
            INSERT INTO billing_suspense (suspense_id, business_key, content_hash, issuer_id, channel, channel_transaction,
                amount_fen, received_on, reason, description, payer_name, held_by, held_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OPEN = """
            INSERT INTO billing_suspense_open (suspense_id, issuer_id, received_on, open_fen, return_step_id)
            VALUES (?, ?, ?, ?, 0)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    Suspense(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Holds a sum on behalf of the service itself; the same key with the same content gets the earlier one.
     *
     * @throws KeyReusedWithOtherContent if the key was used for another sum
     */
    @Transactional
    public SuspenseId hold(NewSuspense sum) {
        return hold(Viewer.service(), sum);
    }

    /** As {@link #hold(NewSuspense)}, with the user who found the money. */
    @Transactional
    public SuspenseId hold(Viewer viewer, NewSuspense sum) {
        Optional<SuspenseId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), sum.contentHash())) {
                        throw new KeyReusedWithOtherContent(sum.key());
                    }
                    return new SuspenseId(row.getLong("suspense_id"));
                },
                sum.key().value());
        return earlier.orElseGet(() -> holdAll(viewer, List.of(sum)).get(0));
    }

    /** Holds new sums in a few statements; a key that was used before fails the whole. */
    @Transactional
    public List<SuspenseId> holdAll(Viewer viewer, List<NewSuspense> sums) {
        if (sums.isEmpty()) {
            return List.of();
        }
        long first = ids.block(sums.size());
        LocalDateTime now = LocalDateTime.now(clock);
        List<SuspenseId> held = new ArrayList<>(sums.size());
        List<@Nullable Object[]> rows = new ArrayList<>(sums.size());
        List<@Nullable Object[]> open = new ArrayList<>(sums.size());
        for (NewSuspense sum : sums) {
            SuspenseId id = new SuspenseId(first + held.size());
            held.add(id);
            rows.add(row(id, sum, viewer, now));
            open.add(new Object[] {
                id.value(), sum.issuer().value(), sum.receivedOn(), sum.amount().fen()
            });
        }
        sql.batch(HOLD, rows);
        sql.batch(OPEN, open);
        Money total = Money.sum(sums.stream().map(NewSuspense::amount).toList());
        audit.record(viewer, "HoldSuspense", "suspense:" + first, "暂收 %d 笔，共 %s 元".formatted(sums.size(), total));
        return held;
    }

    private static @Nullable Object[] row(SuspenseId id, NewSuspense sum, Viewer viewer, LocalDateTime now) {
        return new Object[] {
            id.value(),
            sum.key().value(),
            sum.contentHash(),
            sum.issuer().value(),
            sum.channel().name(),
            sum.channelTransaction().orElse(null),
            sum.amount().fen(),
            sum.receivedOn(),
            sum.reason().name(),
            sum.description(),
            sum.payerName(),
            viewer.user().value(),
            now
        };
    }
}
