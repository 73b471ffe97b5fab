package cn.changxiao.property.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.VotingEstate;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
class FreezeRollIT implements DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final LocalDateTime FROZEN_AT = LocalDateTime.of(2026, 2, 2, 9, 0);

    @Inject
    VotingEstate estates;

    @Inject
    MovableClock clock;

    @Inject
    Freezing freezing;

    @Inject
    Rolls rolls;

    @Inject
    CompareRolls compareRolls;

    @Inject
    SetOwnerGroup setOwnerGroup;

    @Inject
    RecordSale recordSale;

    @Inject
    Sql sql;

    @BeforeEach
    void moveBeforeEverything() {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void freezesTheHeadsOfAWholeCompoundWithAllItsArea() {
        VotingEstate.Built built = estates.build("roll-heads", List.of("0", "0", "1+2", "1+2", "1", "-", "-", ""));

        FrozenRoll roll = freeze(new VotingScope.WholeCompound(built.estate().compound()));

        assertThat(roll.heads()).isEqualTo(5);
        assertThat(roll.units()).isEqualTo(8);
        assertThat(roll.area()).isEqualTo(Area.ofHundredths(8 * 8_950));
        assertThat(rolls.lines(roll.id())).extracting(RollLine::head).containsExactly(1, 1, 2, 2, 3, 4, 4, 5);
        assertThat(rolls.lines(roll.id())).last().satisfies(line -> {
            assertThat(line.headKind()).isEqualTo(HeadKind.UNKNOWN);
            assertThat(line.canVote()).isFalse();
        });
        assertThat(rolls.get(roll.id())).isEqualTo(roll);
    }

    @Test
    void asksOnlyThoseWhoShareThePart() {
        VotingEstate.Built built = estates.build("roll-scope", List.of("0", "1", "2", "3", "4", "5"), "1", "2");
        CompoundId compound = built.estate().compound();
        BuildingId building = built.estate().buildings().get(0);

        FrozenRoll entrance = freeze(new VotingScope.Entrance(compound, building, "2"));
        FrozenRoll lift = freeze(new VotingScope.SharedPart(compound, "1号电梯", List.of(built.unit(0), built.unit(1))));

        assertThat(rolls.lines(entrance.id()))
                .extracting(RollLine::place)
                .containsExactly("1幢2单元102", "1幢2单元104", "1幢2单元106");
        assertThat(rolls.lines(lift.id())).extracting(RollLine::unit).containsExactly(built.unit(0), built.unit(1));
    }

    @Test
    void refusesScopesOfOtherCompoundsScopesWithoutUnitsAndDaysToCome() {
        VotingEstate.Built built = estates.build("roll-refuse", List.of("0"));
        VotingEstate.Built other = estates.build("roll-refuse-other", List.of("0"));
        CompoundId compound = built.estate().compound();
        BuildingId building = built.estate().buildings().get(0);

        assertThatThrownBy(() -> freeze(new VotingScope.SharedPart(compound, "水泵", List.of(other.unit(0)))))
                .isInstanceOf(ScopeOutsideCompound.class);
        assertThatThrownBy(() -> freeze(new VotingScope.Entrance(compound, building, "9")))
                .isInstanceOf(NobodyOnTheRoll.class)
                .hasMessageContaining("总面积为 0");
        assertThatThrownBy(() -> freezing.freeze(
                        estates.clerk(3), new VotingScope.WholeCompound(compound), LocalDate.of(2027, 1, 1)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aSaleRegisteredLateLeavesTheRollAsKnownThenAndShowsAsKnownNow() {
        VotingEstate.Built built = estates.build("roll-late", List.of("0", "1", "2"));
        FrozenRoll roll = freeze(new VotingScope.WholeCompound(built.estate().compound()));
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));

        recordSale.record(
                estates.clerk(3),
                new NewSale(
                        new BusinessKey("roll-late-sale"),
                        built.unit(1),
                        LocalDate.of(2026, 1, 15),
                        List.of(Buyer.known(built.owner(0), 1, 1)),
                        "川（2026）遂宁市不动产权第1号"));
        RollComparison comparison = compareRolls.compare(roll.id());

        assertThat(comparison.isSameAsKnownThen()).isTrue();
        assertThat(rolls.lines(roll.id())).extracting(RollLine::head).containsExactly(1, 2, 3);
        assertThat(comparison.hashAsKnownNow()).isNotEqualTo(roll.hash());
        assertThat(comparison.headsAsKnownNow()).isEqualTo(2);
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.unit()).isEqualTo(built.unit(1));
            assertThat(change.kind()).isEqualTo(RollChange.Kind.OWNERS);
        });
    }

    @Test
    void aSaleBetweenStrangersChangesNoHeadAndIsStillShown() {
        VotingEstate.Built built = estates.build("roll-stranger", List.of("0", "1"));
        FrozenRoll roll = freeze(new VotingScope.WholeCompound(built.estate().compound()));
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));

        recordSale.record(
                estates.clerk(3),
                new NewSale(
                        new BusinessKey("roll-stranger-sale"),
                        built.unit(0),
                        LocalDate.of(2026, 1, 15),
                        List.of(Buyer.named(NewPerson.named("外来买家"), 1, 1)),
                        "川（2026）遂宁市不动产权第2号"));

        assertThat(compareRolls.compare(roll.id()).changes())
                .extracting(RollChange::kind)
                .containsExactly(RollChange.Kind.OWNERS);
    }

    @Test
    void aGroupSetLaterCountsForRollsFrozenAfterItOnly() {
        VotingEstate.Built built = estates.build("roll-group", List.of("0+1", "0", "2"));
        VotingScope whole = new VotingScope.WholeCompound(built.estate().compound());
        FrozenRoll before = freeze(whole);
        OwnerGroup group = new OwnerGroup(
                new BusinessKey("roll-group-1"),
                built.estate().compound(),
                List.of(built.unit(0), built.unit(1)),
                Optional.of("夫妻甲"),
                "夫妻共同财产，结婚证已核");
        clock.set(FROZEN_AT.plusDays(1));

        setOwnerGroup.set(estates.clerk(3), group);
        setOwnerGroup.set(estates.clerk(3), group);
        clock.set(FROZEN_AT.plusDays(2));
        FrozenRoll after = freezing.freeze(estates.clerk(3), whole, DAY);

        assertThat(before.heads()).isEqualTo(3);
        assertThat(after.heads()).isEqualTo(2);
        assertThat(compareRolls.compare(before.id()).isSameAsKnownThen()).isTrue();
        assertThatThrownBy(() -> setOwnerGroup.set(
                        estates.clerk(3),
                        new OwnerGroup(group.key(), group.compound(), group.units(), Optional.empty(), "改判")))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void neitherCodeNorDatabaseConsoleChangesAFrozenRoll() {
        VotingEstate.Built built = estates.build("roll-frozen", List.of("0", "1"));
        FrozenRoll roll = freeze(new VotingScope.WholeCompound(built.estate().compound()));
        long id = roll.id().value();

        assertThatThrownBy(() -> sql.update("UPDATE decision_roll_unit SET head_number = 1 WHERE roll_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("DELETE FROM decision_roll_unit WHERE roll_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("UPDATE decision_roll SET head_count = 1 WHERE roll_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("DELETE FROM decision_roll WHERE roll_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update(
                        "INSERT INTO decision_roll_unit VALUES (?, 1, 99, '1幢', '1', '999', 1, 9, 'OWNERS', TRUE)", id))
                .isInstanceOf(DataAccessException.class);
        assertThat(rolls.lines(roll.id())).hasSize(2);
        assertThat(compareRolls.compare(roll.id()).isSameAsKnownThen()).isTrue();
    }

    @Test
    void freezesTwelveUnitsOfOneOwnerAndFortyUnsoldOnesAsTwoHeads() {
        List<String> units = new ArrayList<>(Collections.nCopies(12, "0"));
        units.addAll(Collections.nCopies(40, "-"));
        VotingEstate.Built built = estates.build("roll-large", units);

        FrozenRoll roll = freeze(new VotingScope.WholeCompound(built.estate().compound()));

        assertThat(roll.heads()).isEqualTo(2);
        assertThat(roll.area()).isEqualTo(Area.ofHundredths(52 * 8_950));
    }

    private FrozenRoll freeze(VotingScope scope) {
        clock.set(FROZEN_AT);
        return freezing.freeze(estates.clerk(3), scope, DAY);
    }

    /** The transaction in which a roll is frozen. */
    @Singleton
    static class Freezing {

        private final FreezeRoll freezeRoll;

        Freezing(FreezeRoll freezeRoll) {
            this.freezeRoll = freezeRoll;
        }

        @Transactional
        FrozenRoll freeze(Viewer viewer, VotingScope scope, LocalDate day) {
            return freezeRoll.freeze(viewer, scope, "测试范围", day);
        }
    }
}
