package cn.changxiao.billing.plan;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A second person of the manager agrees to a plan, which is in force from that day, or sends it back. */
@Singleton
public class DecidePlan {

    private static final String LOCK = """
            SELECT state, proposed_by FROM billing_plan WHERE plan_id = ? AND issuer_id = ? FOR UPDATE
            """;
    private static final String DECIDE = """
            UPDATE billing_plan SET state = ?, checked_by = ?, checked_at = ?, agreed_on = ?,
                active_unit = CASE WHEN ? = 'AGREED' THEN unit_id ELSE NULL END
            WHERE plan_id = ? AND state = 'PROPOSED' AND proposed_by <> ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    DecidePlan(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Agrees to the plan, or sends it back.
     *
     * @throws NotFound if the viewer's organisation has no such plan
     * @throws SamePersonCannotCheck if the viewer wrote it
     * @throws PlanAlreadyDecided if it was decided before
     */
    @Transactional
    public void decide(Viewer viewer, PlanId plan, boolean isAgreed) {
        long issuer = Managers.issuer(viewer, "复核分期").value();
        Written written = sql.first(
                        LOCK,
                        row -> new Written(PlanState.valueOf(row.getString(1)), row.getLong(2)),
                        plan.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("分期计划", plan));
        if (written.state() != PlanState.PROPOSED) {
            throw new PlanAlreadyDecided(plan, written.state());
        }
        if (written.by() == viewer.user().value()) {
            throw new SamePersonCannotCheck("分期计划复核");
        }
        PlanState state = isAgreed ? PlanState.AGREED : PlanState.REJECTED;
        @Nullable LocalDate agreedOn = isAgreed ? LocalDate.now(clock) : null;
        sql.update(
                DECIDE,
                state.name(),
                viewer.user().value(),
                LocalDateTime.now(clock),
                agreedOn,
                state.name(),
                plan.value(),
                viewer.user().value());
        audit.record(viewer, "DecidePlan", "plan:" + plan, state.label());
    }

    private record Written(PlanState state, long by) {}
}
