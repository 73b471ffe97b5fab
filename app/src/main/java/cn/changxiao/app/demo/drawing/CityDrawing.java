package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.drawing.HouseDrawing.Setting;
import cn.changxiao.app.demo.drawing.NameDrawing.CompoundName;
import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.CityScale;
import cn.changxiao.app.demo.plan.PlannedBuilding;
import cn.changxiao.app.demo.plan.PlannedCommunity;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedManagement;
import cn.changxiao.app.demo.plan.PlannedStreet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts the drawings together, street by street. */
public final class CityDrawing {

    /** Millionths of a degree: longitude and latitude of the county seats. */
    private static final Map<String, int[]> SEATS = Map.of(
            "510903", new int[] {105_568_000, 30_525_000},
            "510904", new int[] {105_456_000, 30_355_000},
            "510921", new int[] {105_707_000, 30_757_000},
            "510923", new int[] {105_236_000, 30_594_000},
            "510981", new int[] {105_388_000, 30_871_000});

    private static final int DEGREE_DECIMALS = 6;

    private final LocalDate today;
    private final CityScale scale;
    private final List<PlannedStreet> streets;
    private final Chance chance;
    private final NameDrawing names;
    private final PersonDrawing persons;
    private final HouseDrawing houses;
    private final OrganisationDrawing organisations;
    private final ManagementDrawing managements;
    private final List<List<BuildingShape>> shapes;
    private final List<PlannedCommunity> communities = new ArrayList<>();
    private final List<PlannedCompound> compounds = new ArrayList<>();

    private CityDrawing(long seed, LocalDate today, CityScale scale) {
        this.today = today;
        this.scale = scale;
        this.streets = StreetShares.of(scale);
        this.chance = Chance.of(seed, "compounds");
        this.names = new NameDrawing(Chance.of(seed, "names"));
        this.persons = new PersonDrawing(Chance.of(seed, "persons"));
        YearMonth oldest = CityPlan.newestMonth(today).minusMonths(CityPlan.MONTHS - 1L);
        this.houses = new HouseDrawing(Chance.of(seed, "houses"), persons, oldest.atDay(1));
        this.organisations = new OrganisationDrawing(streets);
        this.managements = new ManagementDrawing(Chance.of(seed, "management"), organisations, oldest);
        this.shapes = new ShapeDrawing(Chance.of(seed, "shapes")).draw(scale);
    }

    /** The same city for the same seed, day and scale. */
    public static CityPlan draw(long seed, LocalDate today, CityScale scale) {
        return new CityDrawing(seed, today, scale).drawAll();
    }

    private CityPlan drawAll() {
        streets.forEach(this::drawStreet);
        return new CityPlan(
                scale,
                today,
                CityPlan.newestMonth(today),
                streets,
                communities,
                organisations.organisations(),
                persons.persons(),
                compounds);
    }

    private void drawStreet(PlannedStreet street) {
        List<PlannedCommunity> ofStreet = names.communities(street);
        communities.addAll(ofStreet);
        int[] seat = Objects.requireNonNull(SEATS.get(street.countyCode()), "no seat of " + street.county());
        int[] centre = {seat[0] + chance.around(-30_000, 30_000), seat[1] + chance.around(-25_000, 25_000)};
        for (int i = 0; i < street.compounds(); i++) {
            compounds.add(drawCompound(street, chance.oneOf(ofStreet), centre));
        }
    }

    private PlannedCompound drawCompound(PlannedStreet street, PlannedCommunity community, int[] centre) {
        String key = "demo:%04d".formatted(compounds.size() + 1);
        CompoundName name = names.draw(street);
        boolean publicHousing = name.seller().isPresent();
        int builtYear = publicHousing ? chance.around(1976, 1999) : chance.around(1985, 2004);
        List<PlannedBuilding> buildings =
                houses.draw(shapes.get(compounds.size()), new Setting(street, builtYear, publicHousing));
        ManagementDrawing.Drawn management = managements.draw(street, builtYear, key);
        return new PlannedCompound(
                key,
                name.name(),
                street,
                community,
                names.address(street, name.name()),
                builtYear,
                degrees(centre[0] + chance.around(-8_000, 8_000)),
                degrees(centre[1] + chance.around(-7_000, 7_000)),
                name.seller(),
                buildings,
                committee(key, name.name(), street, management.managements()),
                management.managements(),
                management.habit());
    }

    /** Who manages themselves have a committee; under a company two in three do, without a manager one in ten. */
    private Optional<String> committee(String key, String name, PlannedStreet street, List<PlannedManagement> managed) {
        int in1000 = managed.isEmpty()
                ? 100
                : switch (managed.get(managed.size() - 1).mode()) {
                    case SELF_MANAGED -> 1000;
                    case COMPANY -> 660;
                    case FALLBACK -> 150;
                };
        return chance.in1000(in1000) ? Optional.of(organisations.addCommittee(key, name, street)) : Optional.empty();
    }

    private static BigDecimal degrees(int millionths) {
        return BigDecimal.valueOf(millionths, DEGREE_DECIMALS);
    }
}
