package cn.changxiao.property.ownership;

import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Corrects who owned a unit in a period that the register had wrong. What was believed before stays and can be asked
 * for. Reserved to the street office and the fund custodian, since it changes what managers have relied on.
 */
@Singleton
public class CorrectOwnership {

    private final Clock clock;
    private final OwnedUnits units;
    private final ShareTimelines timelines;
    private final ChangeOwners changeOwners;

    CorrectOwnership(Clock clock, OwnedUnits units, ShareTimelines timelines, ChangeOwners changeOwners) {
        this.clock = clock;
        this.units = units;
        this.timelines = timelines;
        this.changeOwners = changeOwners;
    }

    /**
     * The change, new or known.
     *
     * @throws SharesNotWhole if the shares do not sum to one, or if a gap would arise
     * @throws OwnershipInTheFuture if the first day has not come
     * @throws UnitWithoutOwnersToCome if the period reaches beyond the day on which the unit lapsed
     * @throws NotYetFormed if the unit was formed later by a split or merge
     * @throws NotFound if the unit or a person is not there or not visible
     * @throws KeyReusedWithOtherContent if the key belongs to another change
     */
    @Transactional
    public OwnershipChangeId correct(Viewer viewer, NewCorrection correction) {
        viewer.require("更正产权", Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        NewOwners owners = correction.replaced();
        OwnedUnits.LockedUnit unit = units.lock(viewer, correction.unit());
        Optional<OwnershipChangeId> earlier = changeOwners.earlier(owners, OwnershipChangeKind.CORRECTION);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        unit.requireFormedBy(correction.from());
        OwnershipInTheFuture.refuse(unit.place(), correction.from(), LocalDate.now(clock));
        requireNotBeyondItsEnd(unit, owners.until());
        return changeOwners.write(viewer, unit, owners, OwnershipChangeKind.CORRECTION);
    }

    private void requireNotBeyondItsEnd(OwnedUnits.LockedUnit unit, LocalDate until) {
        List<ShareTimelines.Held> believed = timelines.believed(unit.unit());
        boolean ends = !believed.isEmpty() && believed.stream().noneMatch(held -> until.compareTo(held.until()) <= 0);
        if (ends) {
            throw new UnitWithoutOwnersToCome(unit.place());
        }
    }
}
