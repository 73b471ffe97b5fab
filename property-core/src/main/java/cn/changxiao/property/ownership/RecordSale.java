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
 * Records that a unit has other owners from a day on. The day may lie in the past, but not before the present owners
 * began, and not in the future, because a title passes when it is registered (Civil Code art. 214).
 */
@Singleton
public class RecordSale {

    private final Clock clock;
    private final OwnedUnits units;
    private final ShareTimelines timelines;
    private final ChangeOwners changeOwners;

    RecordSale(Clock clock, OwnedUnits units, ShareTimelines timelines, ChangeOwners changeOwners) {
        this.clock = clock;
        this.units = units;
        this.timelines = timelines;
        this.changeOwners = changeOwners;
    }

    /**
     * The change, new or known.
     *
     * @throws SharesNotWhole if the buyers' shares do not sum to one
     * @throws OwnershipInTheFuture if the day has not come
     * @throws SaleNotAfterPresentOwners if the present owners began on that day or later
     * @throws UnitWithoutOwnersToCome if the unit has lapsed
     * @throws NotYetFormed if the unit was formed later by a split or merge
     * @throws NotFound if the unit or a person is not there or not visible
     * @throws KeyReusedWithOtherContent if the key belongs to another change
     */
    @Transactional
    public OwnershipChangeId record(Viewer viewer, NewSale sale) {
        viewer.require("登记产权转让", Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        NewOwners owners = sale.owners();
        OwnedUnits.LockedUnit unit = units.lock(viewer, sale.unit());
        Optional<OwnershipChangeId> earlier = changeOwners.earlier(owners, OwnershipChangeKind.SALE);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        unit.requireFormedBy(sale.from());
        OwnershipInTheFuture.refuse(unit.place(), sale.from(), LocalDate.now(clock));
        requirePresentOwnersBefore(unit, sale.from());
        return changeOwners.write(viewer, unit, owners, OwnershipChangeKind.SALE);
    }

    private void requirePresentOwnersBefore(OwnedUnits.LockedUnit unit, LocalDate day) {
        List<ShareTimelines.Held> believed = timelines.believed(unit.unit());
        if (believed.isEmpty()) {
            return;
        }
        LocalDate since = believed.stream()
                .filter(held -> held.until().equals(Share.OPEN_END))
                .map(ShareTimelines.Held::from)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new UnitWithoutOwnersToCome(unit.place()));
        if (!since.isBefore(day)) {
            throw new SaleNotAfterPresentOwners(unit.place(), day, since);
        }
    }
}
