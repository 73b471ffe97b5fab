package cn.changxiao.billing;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * Lets one transaction at a time change the periods of one subject: a space number, a unit's relief. Whoever has the
 * turn sees what those before it wrote, so that two overlapping periods are never both accepted.
 */
@Singleton
public class Turns {

    private static final String TAKE = """
            INSERT INTO billing_turn (subject, turns) VALUES (?, 1) ON DUPLICATE KEY UPDATE turns = turns + 1
            """;

    private final Sql sql;

    Turns(Sql sql) {
        this.sql = sql;
    }

    /** Waits for the subject's turn and keeps it until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String subject) {
        sql.update(TAKE, subject);
    }
}
