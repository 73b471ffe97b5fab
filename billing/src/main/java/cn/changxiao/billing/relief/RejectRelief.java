package cn.changxiao.billing.relief;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same manager sends a relief back and says why. */
@Singleton
public class RejectRelief {

    static final int LONGEST_NOTE = 255;

    private static final String REJECT = """
            UPDATE billing_relief SET state = 'REJECTED', checked_by = ?, checked_at = ?, note = ?
            WHERE relief_id = ? AND state = 'PROPOSED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    RejectRelief(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Sends it back.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws ReliefAlreadyChecked if it was approved or sent back
     */
    @Transactional
    public void reject(Viewer viewer, ReliefId relief, String reason) {
        long issuer = Managers.issuer(viewer, "退回减免").value();
        if (reason.isBlank() || reason.length() > LONGEST_NOTE) {
            throw new InvalidValue("请写明退回原因，不超过 %d 字。".formatted(LONGEST_NOTE));
        }
        ReliefToCheck.lock(sql, relief, issuer).requireOpen(relief, viewer);
        sql.update(REJECT, viewer.user().value(), LocalDateTime.now(clock), reason, relief.value());
        audit.record(viewer, "RejectRelief", "relief:" + relief, "退回：" + reason);
    }
}
