package cn.changxiao.benchmarks;

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
import java.util.SplittableRandom;

/** Draws compounds as large as those of the demo city are on average, from a fixed seed. */
final class NewEstates {

    /** Households of one compound: 39,663 in 465. */
    static final int UNITS = 85;

    private static final int UNITS_OF_A_BUILDING = 30;
    private static final int UNITS_OF_A_FLOOR = 4;
    private static final int SMALLEST = 4_500;
    private static final int LARGEST = 12_000;
    private static final LocalDate BOUGHT = LocalDate.of(2001, 1, 1);

    private final SplittableRandom random = new SplittableRandom(20);
    private final String street;
    private int drawn;

    NewEstates(String street) {
        this.street = street;
    }

    /** Compounds with so many households together. */
    List<NewEstate> next(int households) {
        List<NewEstate> estates = new ArrayList<>();
        for (int left = households; left > 0; left -= UNITS) {
            estates.add(estate(Math.min(left, UNITS)));
        }
        return estates;
    }

    /** One compound of so many households. */
    NewEstate estate(int units) {
        drawn++;
        List<NewPerson> owners = new ArrayList<>();
        List<NewBuilding> buildings = new ArrayList<>();
        for (int left = units; left > 0; left -= UNITS_OF_A_BUILDING) {
            List<NewUnit> flats = new ArrayList<>();
            for (int flat = 0; flat < Math.min(left, UNITS_OF_A_BUILDING); flat++) {
                owners.add(NewPerson.named("业主" + drawn + "之" + (owners.size() + 1)));
                flats.add(flat(flat, owners.size() - 1));
            }
            buildings.add(new NewBuilding((buildings.size() + 1) + "幢", Optional.of(8), false, flats));
        }
        NewCompound compound = new NewCompound(
                new BusinessKey("benchmark:" + street + ":" + drawn),
                "第" + drawn + "小区",
                street,
                "测量路 " + drawn + " 号",
                Optional.of(1998),
                Optional.empty(),
                Optional.empty());
        return new NewEstate(compound, owners, buildings);
    }

    private NewUnit flat(int index, int owner) {
        int floor = index / UNITS_OF_A_FLOOR + 1;
        return new NewUnit(
                "1",
                floor,
                floor + "0" + (index % UNITS_OF_A_FLOOR + 1),
                Area.ofHundredths(random.nextInt(SMALLEST, LARGEST)),
                UnitNature.COMMODITY,
                Optional.empty(),
                Optional.of(BOUGHT),
                Optional.empty(),
                List.of(new OwnersShare(owner, Share.whole(BOUGHT))));
    }
}
