package cn.changxiao.property.audit;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * The append-only trail of commands. An entry belongs to the command's own transaction: what is rolled back was never
 * done, what is committed is always in the trail.
 */
@Singleton
public class AuditLog {

    private static final int LONGEST_DETAIL = 1_000;

    private static final String INSERT = """
            INSERT INTO audit_entry (entry_id, recorded_at, user_id, user_name, role, organisation_id, action, subject,
                detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    AuditLog(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds one entry to the running transaction.
     *
     * @param action the command's name, as in {@code RecordPayment}
     * @param subject what it was done to, as in {@code payment:1000123}
     * @param detail one sentence with the values; never an identity number or a phone number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Viewer viewer, String action, String subject, String detail) {
        sql.update(
                INSERT,
                ids.next(),
                LocalDateTime.now(clock),
                viewer.user().value(),
                viewer.name(),
                viewer.role().name(),
                viewer.organisation().map(OrganisationId::value).orElse(null),
                action,
                subject,
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }
}
