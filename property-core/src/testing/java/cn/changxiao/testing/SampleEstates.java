package cn.changxiao.testing;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.NewCompound;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.ownership.Share;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.registration.NewBuilding;
import cn.changxiao.property.registration.NewEstate;
import cn.changxiao.property.registration.NewUnit;
import cn.changxiao.property.registration.OwnersShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small compounds for tests: every building has the given number of units, every unit one owner and 89.50 m². */
public final class SampleEstates {

    /** When everybody bought. */
    public static final LocalDate BOUGHT = LocalDate.of(2010, 1, 1);

    private SampleEstates() {}

    /** A compound of {@code buildings × units} units below a place that has been loaded. */
    public static NewEstate estate(String key, String place, int buildings, int units) {
        List<NewPerson> owners = new ArrayList<>();
        List<NewBuilding> built = new ArrayList<>();
        for (int building = 1; building <= buildings; building++) {
            List<NewUnit> flats = new ArrayList<>();
            for (int unit = 1; unit <= units; unit++) {
                owners.add(NewPerson.named("业主" + building + "之" + unit));
                flats.add(flat(unit, owners.size() - 1));
            }
            built.add(new NewBuilding(building + "幢", Optional.of(6), false, flats));
        }
        NewCompound compound = new NewCompound(
                new BusinessKey(key),
                "小区" + key,
                place,
                "测试路 1 号",
                Optional.of(1998),
                Optional.empty(),
                Optional.empty());
        return new NewEstate(compound, owners, built);
    }

    private static NewUnit flat(int unit, int owner) {
        int floor = (unit + 1) / 2;
        return new NewUnit(
                "1",
                floor,
                floor + "0" + (2 - unit % 2),
                Area.parse("89.50"),
                UnitNature.COMMODITY,
                Optional.empty(),
                Optional.of(BOUGHT),
                Optional.empty(),
                List.of(new OwnersShare(owner, Share.whole(BOUGHT))));
    }
}
