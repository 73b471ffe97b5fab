package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same manager approves an arrangement, which can then be claimed. */
@Singleton
public class ApproveSubsidy {

    private static final String PROPOSED_BY = """
            SELECT proposed_by FROM billing_subsidy WHERE subsidy_id = ? AND proposed_by_organisation = ? FOR UPDATE
            """;
    private static final String APPROVE = """
            UPDATE billing_subsidy SET state = 'APPROVED', checked_by = ?, checked_at = ?
            WHERE subsidy_id = ? AND state = 'PROPOSED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    ApproveSubsidy(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Approves it.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws SubsidyAlreadyChecked if it was approved before
     */
    @Transactional
    public void approve(Viewer viewer, SubsidyId subsidy) {
        long issuer = Managers.issuer(viewer, "审批补贴").value();
        long proposedBy = sql.first(PROPOSED_BY, row -> row.getLong("proposed_by"), subsidy.value(), issuer)
                .orElseThrow(() -> new NotFound("补贴", subsidy));
        long user = viewer.user().value();
        if (proposedBy == user) {
            throw new SamePersonCannotCheck("补贴审批");
        }
        if (sql.update(APPROVE, user, LocalDateTime.now(clock), subsidy.value()) != 1) {
            throw new SubsidyAlreadyChecked(subsidy);
        }
        audit.record(viewer, "ApproveSubsidy", "subsidy:" + subsidy, "批准");
    }
}
