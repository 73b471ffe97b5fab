package cn.changxiao.property.unitchange;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Drops a proposed split or merge; the proposer may do it too, since nothing moves. */
@Singleton
public class DropUnitChange {

    private final Clock clock;
    private final UnitChangeRows rows;
    private final OldUnits oldUnits;
    private final AuditLog audit;

    DropUnitChange(Clock clock, UnitChangeRows rows, OldUnits oldUnits, AuditLog audit) {
        this.clock = clock;
        this.rows = rows;
        this.oldUnits = oldUnits;
        this.audit = audit;
    }

    /**
     * Drops the proposal.
     *
     * @throws UnitChangeAlreadyDecided if it was carried out or dropped before
     * @throws NotFound if there is no such proposal or the viewer does not see the compound
     */
    @Transactional
    public void drop(Viewer viewer, UnitChangeId id) {
        viewer.require("撤销房屋变更", Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        UnitChangeRows.Proposal proposal = rows.lock(id);
        oldUnits.lock(viewer, proposal.change().olds());
        rows.decide(proposal, UnitChangeState.DROPPED, viewer.user(), LocalDateTime.now(clock));
        audit.record(
                viewer,
                "DropUnitChange",
                "unit-change:" + id,
                "撤销" + proposal.change().kind().label());
    }
}
