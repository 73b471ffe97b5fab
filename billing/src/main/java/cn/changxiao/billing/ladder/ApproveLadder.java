package cn.changxiao.billing.ladder;

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

/** A second person of the manager approves a ladder; open cases go on by it from their next stage. */
@Singleton
public class ApproveLadder {

    private static final String LOCK = """
            SELECT state, proposed_by FROM billing_dunning_ladder WHERE ladder_id = ? AND issuer_id = ? FOR UPDATE
            """;
    private static final String APPROVE = """
            UPDATE billing_dunning_ladder SET state = 'APPROVED', checked_by = ?, checked_at = ?
            WHERE ladder_id = ? AND state = 'PROPOSED' AND proposed_by <> ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    ApproveLadder(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Approves; approving again does nothing.
     *
     * @throws NotFound if the viewer's organisation has no such ladder
     * @throws SamePersonCannotCheck if the viewer proposed it
     */
    @Transactional
    public void approve(Viewer viewer, LadderId ladder) {
        long issuer = Managers.issuer(viewer, "审批催缴办法").value();
        long user = viewer.user().value();
        boolean isOpen = sql.first(
                        LOCK,
                        row -> {
                            boolean isProposed = row.getString("state").equals("PROPOSED");
                            if (isProposed && row.getLong("proposed_by") == user) {
                                throw new SamePersonCannotCheck("催缴办法审批");
                            }
                            return isProposed;
                        },
                        ladder.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("催缴办法", ladder));
        if (isOpen) {
            sql.update(APPROVE, user, LocalDateTime.now(clock), ladder.value(), user);
            audit.record(viewer, "ApproveLadder", "dunning-ladder:" + ladder, "批准催缴办法");
        }
    }
}
