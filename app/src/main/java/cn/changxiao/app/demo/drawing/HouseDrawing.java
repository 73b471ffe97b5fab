package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedBuilding;
import cn.changxiao.app.demo.plan.PlannedShare;
import cn.changxiao.app.demo.plan.PlannedStreet;
import cn.changxiao.app.demo.plan.PlannedUnit;
import cn.changxiao.app.demo.plan.PlannedUnit.Nature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Fills the shapes with flats: areas, owners, and how each household pays. */
final class HouseDrawing {

    private static final int SMALLEST_FLAT = 4_200;
    private static final int LARGEST_FLAT = 10_800;
    private static final int EVERYBODY = 999;

    private final Chance chance;
    private final PersonDrawing persons;
    private final LocalDate historyBegins;
    private int rareNamesUsed;

    HouseDrawing(Chance chance, PersonDrawing persons, LocalDate historyBegins) {
        this.chance = chance;
        this.persons = persons;
        this.historyBegins = historyBegins;
    }

    /** What all buildings of a compound share. */
    record Setting(PlannedStreet street, int builtYear, boolean publicHousing) {}

    List<PlannedBuilding> draw(List<BuildingShape> shapes, Setting setting) {
        boolean shopsBelow = !setting.publicHousing() && chance.in1000(220);
        List<PlannedBuilding> result = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            BuildingShape shape = shapes.get(i);
            List<PlannedUnit> units = units(shape, setting, shopsBelow && i == 0);
            result.add(new PlannedBuilding((i + 1) + "幢", shape.floors(), shape.hasLift(), units));
        }
        return result;
    }

    private List<PlannedUnit> units(BuildingShape shape, Setting setting, boolean shopsBelow) {
        long[] columns = new long[shape.perLanding()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = chance.around(SMALLEST_FLAT, LARGEST_FLAT);
        }
        List<PlannedUnit> units = new ArrayList<>();
        for (int entrance = 1; entrance <= shape.entrances(); entrance++) {
            for (int floor = 1; floor <= shape.floors(); floor++) {
                int rooms = shape.perLanding() - (floor == 1 && entrance <= shape.missing() ? 1 : 0);
                for (int room = 1; room <= rooms; room++) {
                    boolean shop = shopsBelow && floor == 1;
                    Place place = new Place(entrance, floor, room, units.size() + 1);
                    units.add(unit(place, columns[room - 1], shop, setting));
                }
            }
        }
        return units;
    }

    private record Place(int entrance, int floor, int room, int order) {}

    private PlannedUnit unit(Place place, long area, boolean shop, Setting setting) {
        Nature nature =
                shop ? Nature.NON_RESIDENTIAL : setting.publicHousing() ? Nature.PUBLIC_HOUSING : Nature.COMMODITY;
        return new PlannedUnit(
                Integer.toString(place.entrance()),
                place.floor(),
                Integer.toString(place.floor() * 100 + place.room()),
                place.order(),
                area,
                nature,
                shares(shop, setting),
                chance.between(0, EVERYBODY),
                rhythm());
    }

    private int rhythm() {
        return switch (chance.weighted(72, 19, 9)) {
            case 0 -> 1;
            case 1 -> 3;
            default -> 6;
        };
    }

    private List<PlannedShare> shares(boolean shop, Setting setting) {
        LocalDate since = boughtOn(setting.builtYear());
        if (shop && chance.in1000(300)) {
            return List.of(new PlannedShare(persons.company(setting.street()), 1, since));
        }
        if (setting.street().code().equals(CityPlan.CENTRAL_STREET) && rareNamesUsed < persons.rareNames()) {
            return List.of(new PlannedShare(persons.rare(rareNamesUsed++), 1, since));
        }
        int owners = 1 + chance.weighted(790, 195, 15);
        List<PlannedShare> shares = new ArrayList<>();
        for (int i = 0; i < owners; i++) {
            shares.add(new PlannedShare(persons.natural(), owners, since));
        }
        return shares;
    }

    /** Most bought when the house was new, the others at any time before the months that are billed. */
    private LocalDate boughtOn(int builtYear) {
        LocalDate delivered = LocalDate.of(builtYear, 6, 1).plusDays(chance.between(0, 200));
        if (chance.in1000(620)) {
            return delivered;
        }
        int days = Math.toIntExact(delivered.until(historyBegins, ChronoUnit.DAYS)) - 1;
        return delivered.plusDays(chance.between(0, days));
    }
}
