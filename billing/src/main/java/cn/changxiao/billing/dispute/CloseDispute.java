package cn.changxiao.billing.dispute;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The manager answers an objection, or the owner takes it back; from today on dunning and late fee go on. */
@Singleton
public class CloseDispute {

    private static final String LOCK = """
            SELECT d.state, d.issuer_id,
                EXISTS (SELECT 1 FROM billing_dispute_step s WHERE s.dispute_id = d.dispute_id AND s.state = 'OPEN'
                    AND s.user_id = ?) AS is_own,
                EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = d.unit_id AND w.person_id = ?
                    AND w.valid_from <= ? AND ? < w.valid_until) AS is_owner
            FROM billing_dispute d WHERE d.dispute_id = ? FOR UPDATE
            """;
    private static final String CLOSE = """
            UPDATE billing_dispute SET state = ?, closed_on = ?, open_unit = NULL WHERE dispute_id = ? AND state = 'OPEN'
            """;

    private final Sql sql;
    private final Clock clock;
    private final DisputeSteps steps;
    private final AuditLog audit;

    CloseDispute(Sql sql, Clock clock, DisputeSteps steps, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * Closes with the answer given to the owner.
     *
     * @throws RoleMissing if an owner decides the matter instead of withdrawing it
     * @throws DisputeAlreadyClosed if it is closed
     */
    @Transactional
    public void close(Viewer viewer, DisputeId dispute, DisputeState outcome, String answer) {
        NewDispute.requireSaid(answer.strip(), "答复意见");
        if (!outcome.isFinal()) {
            throw new InvalidValue("请选择办理结果：异议成立、不成立或撤回。");
        }
        boolean isOwner = viewer.role() == Role.OWNER;
        if (isOwner && outcome != DisputeState.WITHDRAWN) {
            throw new RoleMissing("答复异议");
        }
        Standing standing = lock(viewer, dispute);
        if (isOwner ? !standing.isOwn() : standing.issuer() != issuer(viewer)) {
            throw new NotFound("异议", dispute);
        }
        if (standing.state().isFinal()) {
            throw new DisputeAlreadyClosed(dispute, standing.state());
        }
        sql.update(CLOSE, outcome.name(), LocalDate.now(clock), dispute.value());
        steps.add(viewer, dispute, outcome, answer.strip());
        audit.record(viewer, "CloseDispute", "dispute:" + dispute, outcome.label() + "：" + answer.strip());
    }

    private static long issuer(Viewer viewer) {
        return Managers.issuer(viewer, "答复异议").value();
    }

    private Standing lock(Viewer viewer, DisputeId dispute) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                        LOCK,
                        row -> new Standing(
                                DisputeState.valueOf(row.getString("state")),
                                row.getLong("issuer_id"),
                                row.getBoolean("is_own") || row.getBoolean("is_owner")),
                        viewer.user().value(),
                        viewer.person().map(PersonId::value).orElse(0L),
                        today,
                        today,
                        dispute.value())
                .orElseThrow(() -> new NotFound("异议", dispute));
    }

    private record Standing(DisputeState state, long issuer, boolean isOwn) {}
}
