package cn.changxiao.billing.relief;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Turns;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A second person of the same manager approves a relief; runs charge by it from then on. */
@Singleton
public class ApproveRelief {

    private static final String OVERLAPPING = """
            SELECT valid_from, valid_until FROM billing_relief
            WHERE unit_id = ? AND fee_item_id = ? AND state = 'APPROVED' AND valid_from < ? AND ? < valid_until
            """;
    private static final String APPROVE = """
            UPDATE billing_relief SET state = 'APPROVED', checked_by = ?, checked_at = ?
            WHERE relief_id = ? AND state = 'PROPOSED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;
    private final Turns turns;

    ApproveRelief(Sql sql, Clock clock, AuditLog audit, Turns turns) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.turns = turns;
    }

    /**
     * Approves it.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws ReliefAlreadyChecked if it was approved or sent back
     * @throws ReliefsOverlap if the unit is relieved of the item on one of the days
     */
    @Transactional
    public void approve(Viewer viewer, ReliefId relief) {
        long issuer = Managers.issuer(viewer, "审批减免").value();
        ReliefToCheck proposal = ReliefToCheck.lock(sql, relief, issuer);
        proposal.requireOpen(relief, viewer);
        turns.take("relief:%d:%s".formatted(proposal.unit(), proposal.item()));
        requireFree(proposal);
        sql.update(APPROVE, viewer.user().value(), LocalDateTime.now(clock), relief.value());
        audit.record(
                viewer,
                "ApproveRelief",
                "relief:" + relief,
                "批准自 %s 至 %s 减免%s"
                        .formatted(
                                proposal.from(),
                                proposal.until(),
                                proposal.item().label()));
    }

    private void requireFree(ReliefToCheck proposal) {
        sql.first(
                        OVERLAPPING,
                        row -> new ReliefsOverlap(
                                proposal.item(),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class)),
                        proposal.unit(),
                        proposal.item().id(),
                        proposal.until(),
                        proposal.from())
                .ifPresent(overlap -> {
                    throw overlap;
                });
    }
}
