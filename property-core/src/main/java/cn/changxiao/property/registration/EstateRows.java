package cn.changxiao.property.registration;

import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Share;
import cn.changxiao.property.party.PersonId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of many estates, so that each table is written by a few statements. */
final class EstateRows {

    final List<@Nullable Object[]> buildings = new ArrayList<>();
    final List<@Nullable Object[]> units = new ArrayList<>();
    final List<@Nullable Object[]> shares = new ArrayList<>();

    private final LocalDateTime now;
    private long nextId;

    /** {@code firstId} begins a block as large as {@link #idsOf} says. */
    EstateRows(LocalDateTime now, long firstId) {
        this.now = now;
        this.nextId = firstId;
    }

    static int idsOf(NewEstate estate) {
        int shares = estate.buildings().stream()
                .flatMap(building -> building.units().stream())
                .mapToInt(unit -> unit.shares().size())
                .sum();
        return estate.buildings().size() + estate.unitCount() + shares;
    }

    RegisteredEstate add(CompoundId compound, NewEstate estate, List<PersonId> owners) {
        List<BuildingId> buildingIds = new ArrayList<>();
        List<UnitId> unitIds = new ArrayList<>();
        for (NewBuilding building : estate.buildings()) {
            BuildingId id = new BuildingId(nextId++);
            buildingIds.add(id);
            buildings.add(new @Nullable Object[] {
                id.value(),
                compound.value(),
                building.label(),
                building.floors().orElse(null),
                building.hasLift()
            });
            int order = 0;
            for (NewUnit unit : building.units()) {
                order++;
                unitIds.add(add(compound, id, unit, order, owners));
            }
        }
        return new RegisteredEstate(compound, buildingIds, unitIds);
    }

    private UnitId add(CompoundId compound, BuildingId building, NewUnit unit, int order, List<PersonId> owners) {
        UnitId id = new UnitId(nextId++);
        units.add(new @Nullable Object[] {
            id.value(),
            compound.value(),
            building.value(),
            unit.entrance(),
            unit.floor(),
            unit.room(),
            order,
            unit.area().hundredths(),
            unit.nature().name(),
            unit.realEstateNumber().orElse(null),
            unit.deliveredOn().orElse(null),
            unit.sellingOrganisation().orElse(null)
        });
        for (OwnersShare owned : unit.shares()) {
            Share share = owned.share();
            shares.add(new @Nullable Object[] {
                nextId++,
                id.value(),
                owners.get(owned.owner()).value(),
                share.numerator(),
                share.denominator(),
                share.from(),
                share.until(),
                now
            });
        }
        return id;
    }
}
