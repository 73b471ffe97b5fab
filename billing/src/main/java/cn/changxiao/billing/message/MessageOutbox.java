package cn.changxiao.billing.message;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes messages in, within the transaction that decided on them: what is rolled back is never sent. */
@Singleton
public class MessageOutbox {

    private static final String INSERT = """
            INSERT INTO billing_message (message_id, step_id, issuer_id, compound_id, unit_id, person_id, said, quiet_from,
                quiet_until, state, not_before, queued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    MessageOutbox(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(List<NewMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        long id = ids.block(messages.size());
        List<@Nullable Object[]> rows = new ArrayList<>(messages.size());
        for (NewMessage message : messages) {
            rows.add(new Object[] {
                id + rows.size(),
                message.step(),
                message.issuer(),
                message.compound(),
                message.unit(),
                message.person(),
                message.text(),
                message.quiet().from(),
                message.quiet().until(),
                message.notBefore(),
                now
            });
        }
        sql.batch(INSERT, rows);
    }
}
