package cn.changxiao.property.unitchange;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitchange.UnitSuccession.Part;
import cn.changxiao.property.unitchange.UnitSuccession.Place;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Carries out a proposed split or merge: the old units lapse, the new ones are formed with their owners, and fees and
 * fund follow, all in one transaction. Another person than the proposer must do it, since money moves between accounts.
 */
@Singleton
public class CarryOutUnitChange {

    private final Clock clock;
    private final UnitChangeRows rows;
    private final OldUnits oldUnits;
    private final SuccessorUnits successors;
    private final SuccessorShares shares;
    private final List<UnitChangeFollower> followers;
    private final AuditLog audit;

    CarryOutUnitChange(
            Clock clock,
            UnitChangeRows rows,
            OldUnits oldUnits,
            SuccessorUnits successors,
            SuccessorShares shares,
            List<UnitChangeFollower> followers,
            AuditLog audit) {
        this.clock = clock;
        this.rows = rows;
        this.oldUnits = oldUnits;
        this.successors = successors;
        this.shares = shares;
        this.followers = List.copyOf(followers);
        this.audit = audit;
    }

    /**
     * The units that were formed.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws UnitChangeAlreadyDecided if it was carried out or dropped before
     * @throws NotFound if there is no such proposal or the viewer does not see the compound
     */
    @Transactional
    public List<UnitId> carryOut(Viewer viewer, UnitChangeId id) {
        viewer.require("执行房屋分割合并", Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        UnitChangeRows.Proposal proposal = rows.lock(id);
        NewUnitChange change = proposal.change();
        List<OldUnits.OldUnit> olds = oldUnits.lock(viewer, change.olds());
        if (proposal.state() != UnitChangeState.PROPOSED) {
            throw new UnitChangeAlreadyDecided(id, proposal.state());
        }
        if (proposal.maker().equals(viewer.user())) {
            throw new SamePersonCannotCheck("房屋变更 " + id);
        }
        oldUnits.requireFit(olds, change);
        shares.requireClear(olds, change);
        rows.decide(proposal, UnitChangeState.DONE, viewer.user(), LocalDateTime.now(clock));
        UnitSuccession succession = succeed(viewer, proposal, olds);
        shares.carry(proposal, olds, succession);
        followers.forEach(follower -> follower.follow(succession));
        audit.record(
                viewer,
                "CarryOutUnitChange",
                "unit-change:" + id,
                "执行%s：%s，自 %s 起"
                        .formatted(
                                change.kind().label(),
                                olds.stream().map(OldUnits.OldUnit::place).toList(),
                                change.from()));
        return succession.parts().stream().map(Part::unit).toList();
    }

    private UnitSuccession succeed(Viewer viewer, UnitChangeRows.Proposal proposal, List<OldUnits.OldUnit> olds) {
        NewUnitChange change = proposal.change();
        List<Part> formed = successors.form(change, olds);
        for (int part = 1; part <= formed.size(); part++) {
            rows.formed(proposal.id(), part, formed.get(part - 1).unit());
        }
        successors.end(olds, change.from());
        OldUnits.OldUnit first = olds.get(0);
        return new UnitSuccession(
                proposal.id(),
                change.kind(),
                first.compound(),
                first.building(),
                change.from(),
                olds.stream().map(old -> new Place(old.id(), old.place())).toList(),
                formed,
                proposal.maker(),
                viewer.user());
    }
}
