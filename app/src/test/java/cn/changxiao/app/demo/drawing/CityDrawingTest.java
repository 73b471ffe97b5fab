package cn.changxiao.app.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.CityScale;
import cn.changxiao.app.demo.plan.PlannedBuilding;
import cn.changxiao.app.demo.plan.PlannedCommunity;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedOrganisation;
import cn.changxiao.app.demo.plan.PlannedPayment;
import cn.changxiao.app.demo.plan.PlannedPerson;
import cn.changxiao.app.demo.plan.PlannedUnit;
import cn.changxiao.property.InvalidValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CityDrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final CityPlan CITY = CityDrawing.draw(CityPlan.SEED, TODAY, CityScale.FULL);

    @Test
    void isAsLargeAsThePlanOf2020States() {
        assertThat(CITY.compounds()).hasSize(465);
        assertThat(buildings(CITY)).hasSize(1_410);
        assertThat(units(CITY)).hasSize(39_663);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99, -7})
    void isExactForEverySeed(long seed) {
        CityPlan city = CityDrawing.draw(seed, TODAY, CityScale.FULL);

        assertThat(city.compounds()).hasSize(465);
        assertThat(buildings(city)).hasSize(1_410);
        assertThat(units(city)).hasSize(39_663);
    }

    @Test
    void isTheSameForTheSameSeedAndDay() {
        CityPlan again = CityDrawing.draw(CityPlan.SEED, TODAY, CityScale.FULL);

        assertThat(again).isEqualTo(CITY);
        assertThat(PaymentDrawing.of(again, again.compounds().get(7)))
                .isEqualTo(PaymentDrawing.of(CITY, CITY.compounds().get(7)));
    }

    @Test
    void isAnotherForAnotherSeed() {
        CityPlan other = CityDrawing.draw(CityPlan.SEED + 1, TODAY, CityScale.FULL);

        assertThat(other.compounds()).isNotEqualTo(CITY.compounds());
    }

    @Test
    void isDrawnInUnderASecond() {
        long start = System.nanoTime();

        CityDrawing.draw(CityPlan.SEED, TODAY, CityScale.FULL);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void givesEveryCompoundAndOrganisationItsOwnNameAndKey() {
        assertThat(CITY.compounds()).extracting(PlannedCompound::name).doesNotHaveDuplicates();
        assertThat(CITY.compounds()).extracting(PlannedCompound::key).doesNotHaveDuplicates();
        assertThat(CITY.organisations()).extracting(PlannedOrganisation::name).doesNotHaveDuplicates();
        assertThat(CITY.organisations()).extracting(PlannedOrganisation::key).doesNotHaveDuplicates();
        assertThat(CITY.communities()).extracting(PlannedCommunity::code).doesNotHaveDuplicates();
    }

    @Test
    void hasOwnersWithCharactersFewFontsKnow() {
        String names = CITY.persons().stream().map(PlannedPerson::name).collect(Collectors.joining());

        assertThat(names).contains("䶮", "㛃", "𬭎", "𠅤");
        assertThat(centralOwners()).anyMatch(name -> name.contains("𠅤"));
    }

    @Test
    void hasFlatsOfPlausibleSizeInHousesOfPlausibleHeight() {
        assertThat(units(CITY))
                .allSatisfy(unit -> assertThat(unit.areaHundredths()).isBetween(4_200L, 10_800L));
        assertThat(buildings(CITY)).allSatisfy(building -> {
            assertThat(building.floors()).isBetween(4, 12);
            assertThat(building.hasLift()).isEqualTo(building.floors() > 7);
            assertThat(building.units()).hasSizeBetween(7, 112);
        });
    }

    @Test
    void numbersTheDoorsOfABuildingOnceEach() {
        assertThat(buildings(CITY)).allSatisfy(building -> {
            assertThat(building.units().stream().map(unit -> unit.entrance() + "-" + unit.room()))
                    .doesNotHaveDuplicates();
            assertThat(building.units())
                    .extracting(PlannedUnit::deliveryOrder)
                    .isSorted()
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void dividesEveryUnitAmongItsOwnersWithoutRemainder() {
        assertThat(units(CITY)).allSatisfy(unit -> {
            assertThat(unit.shares()).isNotEmpty();
            assertThat(unit.shares())
                    .allSatisfy(share -> assertThat(share.denominator())
                            .isEqualTo(unit.shares().size()));
            assertThat(unit.shares())
                    .allSatisfy(share -> assertThat(share.since())
                            .isBefore(CITY.oldestMonth().atDay(1)));
        });
    }

    @Test
    void hasCompoundsOfEveryKindOfManagement() {
        Function<PlannedCompound, String> mode = compound ->
                compound.managementNow().map(now -> now.mode().name()).orElse("NONE");

        assertThat(CITY.compounds().stream().collect(Collectors.groupingBy(mode, Collectors.counting())))
                .containsOnlyKeys("COMPANY", "SELF_MANAGED", "FALLBACK", "NONE")
                .allSatisfy((key, count) -> assertThat(count).isGreaterThan(20));
        assertThat(CITY.compounds().stream()
                        .filter(compound -> compound.managements().size() == 2))
                .hasSizeGreaterThan(20);
    }

    @Test
    void letsTheCentralStreetPayFromAFifthToNearlyAll() {
        List<Integer> willingness = CITY.compounds().stream()
                .filter(compound -> compound.street().code().equals(CityPlan.CENTRAL_STREET))
                .filter(compound -> compound.managementNow().isPresent())
                .map(compound -> compound.habit().willingness(CITY.newestMonth()))
                .sorted()
                .toList();

        assertThat(willingness).hasSizeBetween(10, 20);
        assertThat(willingness.get(0)).isBetween(150, 300);
        assertThat(willingness.get(willingness.size() - 1)).isGreaterThan(930);
    }

    @Test
    void opensOnACompoundWithACompanyAndACommittee() {
        PlannedCompound main = CITY.showcase().main();

        assertThat(main.households()).isGreaterThan(100);
        assertThat(main.committee()).isPresent();
        assertThat(CITY.organisation(CITY.showcase().company()).kind())
                .isEqualTo(PlannedOrganisation.Kind.PROPERTY_COMPANY);
        assertThat(centralOwners()).contains(CITY.showcase().rareOwner());
    }

    @Test
    void paysNoMonthTwiceAndNeverInTheFuture() {
        for (PlannedCompound compound : CITY.compounds()) {
            int building = -1;
            int unit = -1;
            YearMonth paidThrough = YearMonth.of(1, 1);
            for (PlannedPayment payment : PaymentDrawing.of(CITY, compound)) {
                if (payment.building() != building || payment.unit() != unit) {
                    paidThrough = YearMonth.of(1, 1);
                }
                assertThat(payment.from()).isAfter(paidThrough).isBeforeOrEqualTo(payment.through());
                assertThat(payment.on()).isBeforeOrEqualTo(TODAY);
                building = payment.building();
                unit = payment.unit();
                paidThrough = payment.through();
            }
        }
    }

    @Test
    void billsTheMonthBeforeWhileTheNewOneIsYoung() {
        assertThat(CityPlan.newestMonth(LocalDate.of(2026, 11, 10))).isEqualTo(YearMonth.of(2026, 10));
        assertThat(CityPlan.newestMonth(LocalDate.of(2026, 11, 11))).isEqualTo(YearMonth.of(2026, 11));
        assertThat(CITY.oldestMonth()).isEqualTo(YearMonth.of(2024, 12));
    }

    @Test
    void keepsItsShapeWhenItIsSmaller() {
        CityPlan small = CityDrawing.draw(CityPlan.SEED, TODAY, CityScale.ofCompounds(40));

        assertThat(small.compounds()).hasSize(40);
        assertThat(units(small)).hasSize(39_663 * 40 / 465);
        assertThat(CityScale.ofCompounds(500)).isEqualTo(CityScale.FULL);
        assertThatThrownBy(() -> CityScale.ofCompounds(3)).isInstanceOf(InvalidValue.class);
    }

    private static List<PlannedBuilding> buildings(CityPlan city) {
        return city.compounds().stream()
                .flatMap(compound -> compound.buildings().stream())
                .toList();
    }

    private static List<PlannedUnit> units(CityPlan city) {
        return buildings(city).stream()
                .flatMap(building -> building.units().stream())
                .toList();
    }

    private static Stream<String> centralOwners() {
        return CITY.compounds().stream()
                .filter(compound -> compound.street().code().equals(CityPlan.CENTRAL_STREET))
                .flatMap(compound -> compound.buildings().stream())
                .flatMap(building -> building.units().stream())
                .flatMap(unit -> unit.shares().stream())
                .map(share -> CITY.persons().get(share.person()).name());
    }
}
