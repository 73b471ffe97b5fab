package cn.changxiao.property.unitchange;

import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.ownership.NotYetFormed;
import cn.changxiao.property.ownership.OwnershipInTheFuture;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Proposes that a unit be split or units be merged. Nothing changes until a second person carries it out. */
@Singleton
public class ProposeUnitChange {

    private final Ids ids;
    private final Clock clock;
    private final OldUnits oldUnits;
    private final SuccessorShares shares;
    private final UnitChangeRows rows;
    private final AuditLog audit;

    ProposeUnitChange(
            Ids ids, Clock clock, OldUnits oldUnits, SuccessorShares shares, UnitChangeRows rows, AuditLog audit) {
        this.ids = ids;
        this.clock = clock;
        this.oldUnits = oldUnits;
        this.shares = shares;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The proposal, new or known.
     *
     * @throws AreasDoNotMatch if the areas do not sum up and no survey explains it
     * @throws RoomTaken if a new door number is another unit's
     * @throws UnitLapsed if an old unit is gone
     * @throws NotYetFormed if an old unit did not exist before the day
     * @throws UnitsNotMergeable if the units stand in different buildings or differ in nature
     * @throws OwnersDiffer if merged units have different owners and no shares are stated
     * @throws OwnershipInTheFuture if the day has not come
     * @throws NotFound if a unit is not there or not visible
     * @throws KeyReusedWithOtherContent if the key belongs to another change
     */
    @Transactional
    public UnitChangeId propose(Viewer viewer, NewUnitChange change) {
        viewer.require(
                "提出房屋分割合并", Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        List<OldUnits.OldUnit> olds = oldUnits.lock(viewer, change.olds());
        Optional<UnitChangeId> earlier = rows.earlier(change);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        OwnershipInTheFuture.refuse(olds.get(0).place(), change.from(), LocalDate.now(clock));
        oldUnits.requireFit(olds, change);
        shares.requireClear(olds, change);
        UnitChangeId id = new UnitChangeId(ids.next());
        rows.insert(id, olds.get(0).compound(), change, viewer.user(), LocalDateTime.now(clock));
        audit.record(
                viewer,
                "ProposeUnitChange",
                "unit-change:" + id,
                "提出%s：%s，自 %s 起"
                        .formatted(
                                change.kind().label(),
                                olds.stream().map(OldUnits.OldUnit::place).toList(),
                                change.from()));
        return id;
    }
}
