package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same manager sends an arrangement back and says why; it is never claimed. */
@Singleton
public class RejectSubsidy {

    private static final int LONGEST_NOTE = 255;
    private static final String PROPOSED_BY = """
            SELECT proposed_by FROM billing_subsidy WHERE subsidy_id = ? AND proposed_by_organisation = ? FOR UPDATE
            """;
    private static final String REJECT = """
            UPDATE billing_subsidy SET state = 'REJECTED', checked_by = ?, checked_at = ?, note = ?
            WHERE subsidy_id = ? AND state = 'PROPOSED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    RejectSubsidy(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Sends it back.
     *
     * @throws NotFound if the viewer's organisation has no such arrangement
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws SubsidyAlreadyChecked if it was approved or sent back before
     */
    @Transactional
    public void reject(Viewer viewer, SubsidyId subsidy, String reason) {
        long issuer = Managers.issuer(viewer, "退回补贴").value();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_NOTE) {
            throw new InvalidValue("请写明退回原因，不超过 %d 字。".formatted(LONGEST_NOTE));
        }
        long proposedBy = sql.first(PROPOSED_BY, row -> row.getLong("proposed_by"), subsidy.value(), issuer)
                .orElseThrow(() -> new NotFound("补贴", subsidy));
        long user = viewer.user().value();
        if (proposedBy == user) {
            throw new SamePersonCannotCheck("补贴审批");
        }
        if (sql.update(REJECT, user, LocalDateTime.now(clock), why, subsidy.value()) != 1) {
            throw new SubsidyAlreadyChecked(subsidy);
        }
        audit.record(viewer, "RejectSubsidy", "subsidy:" + subsidy, "退回：" + why);
    }
}
