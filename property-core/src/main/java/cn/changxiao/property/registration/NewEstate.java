package cn.changxiao.property.registration;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.NewCompound;
import cn.changxiao.property.party.NewPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A compound with all that stands in it and whose it is; the compound's key is the key of the whole. */
public record NewEstate(NewCompound compound, List<NewPerson> owners, List<NewBuilding> buildings) {

    public NewEstate {
        owners = List.copyOf(owners);
        buildings = List.copyOf(buildings);
        Set<String> labels = new HashSet<>();
        for (NewBuilding building : buildings) {
            if (!labels.add(building.label())) {
                throw new InvalidValue("小区“%s”的 %s 重复出现。".formatted(compound.name(), building.label()));
            }
            for (NewUnit unit : building.units()) {
                requireKnownOwners(unit, owners.size());
            }
        }
    }

    public int unitCount() {
        return buildings.stream().mapToInt(building -> building.units().size()).sum();
    }

    byte[] content() {
        return ContentHash.of(
                compound,
                owners.stream()
                        .map(owner -> List.of(owner.kind(), owner.name(), owner.identity(), owner.phone()))
                        .toList(),
                buildings);
    }

    private static void requireKnownOwners(NewUnit unit, int owners) {
        for (OwnersShare share : unit.shares()) {
            if (share.owner() < 0 || share.owner() >= owners) {
                throw new InvalidValue("%s 的产权人序号 %d 不存在。".formatted(unit.room(), share.owner()));
            }
        }
    }
}
