package cn.changxiao.property.unitchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.Holding;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.ownership.NotYetFormed;
import cn.changxiao.property.ownership.OwnershipHistory;
import cn.changxiao.property.ownership.OwnershipInTheFuture;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.ownership.SharesNotWhole;
import cn.changxiao.property.ownership.UnitWithoutOwnersToCome;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.property.roll.DrawRoll;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.unitrecord.UnitRecord;
import cn.changxiao.property.unitrecord.UnitRecords;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CarryOutUnitChangeIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final Viewer SERVICE = Viewer.service();
    private static final LocalDate MAY = LocalDate.of(2026, 5, 6);

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    ProposeUnitChange proposeUnitChange;

    @Inject
    CarryOutUnitChange carryOutUnitChange;

    @Inject
    DropUnitChange dropUnitChange;

    @Inject
    UnitRecords unitRecords;

    @Inject
    UnitChanges unitChanges;

    @Inject
    RecordSale recordSale;

    @Inject
    OwnershipHistory history;

    @Inject
    DrawRoll drawRoll;

    @Inject
    Compounds compounds;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private Viewer office = SERVICE;

    @BeforeAll
    void loadTheCountry() {
        loadPlaces.load();
        office = Viewer.member(
                new UserId(41),
                "街道办",
                Role.STREET_OFFICE,
                foundOrganisation.found(
                        SERVICE,
                        new NewOrganisation(OrganisationKind.STREET_OFFICE, "分合街道办", Optional.empty(), STREET)));
    }

    @Test
    void aSplitEndsTheOldUnitAndGivesTheNewOnesItsOwners() {
        RegisteredEstate estate = estate("split", 2);
        UnitId old = estate.units().get(0);
        recordSale.record(
                SERVICE,
                new NewSale(
                        new BusinessKey("split-sale"),
                        old,
                        LocalDate.of(2026, 8, 1),
                        List.of(Buyer.named(NewPerson.named("甲某"), 1, 3), Buyer.named(NewPerson.named("乙某"), 2, 3)),
                        "产权证 8 号"));

        List<UnitId> formed = carryOut(split("split-1", old, MAY, part("101A", "40.00"), part("101B", "49.50")));

        LocalDateTime now = LocalDateTime.now(clock).plusSeconds(1);
        assertThat(formed).hasSize(2);
        for (UnitId unit : formed) {
            assertThat(history.on(SERVICE, unit, MAY.minusDays(1), now)).isEmpty();
            assertThat(history.on(SERVICE, unit, MAY, now)).hasSize(1);
            assertThat(history.on(SERVICE, unit, LocalDate.of(2026, 8, 1), now)).hasSize(2);
        }
        assertThat(history.on(SERVICE, old, MAY.minusDays(1), now)).hasSize(1);
        assertThat(history.on(SERVICE, old, MAY, now)).isEmpty();
        UnitRecord record = unitRecords.get(office, old);
        assertThat(record.lapsedOn()).hasValue(MAY);
        assertThat(record.successors()).extracting(UnitRecord.Relative::unit).containsExactlyElementsOf(formed);
        assertThat(unitRecords.get(office, formed.get(1)).predecessors())
                .extracting(UnitRecord.Relative::unit)
                .containsExactly(old);
        CompoundSummary compound = compounds.get(SERVICE, estate.compound());
        assertThat(compound.units()).isEqualTo(3);
        assertThat(compound.area()).hasToString("179.00");
        assertThatThrownBy(() -> recordSale.record(
                        SERVICE,
                        new NewSale(
                                new BusinessKey("split-late"),
                                old,
                                LocalDate.of(2026, 9, 1),
                                List.of(Buyer.named(NewPerson.named("丙"), 1, 1)),
                                "产权证 9 号")))
                .isInstanceOf(UnitWithoutOwnersToCome.class);
    }

    @Test
    void aMergeOfUnitsWithOtherOwnersNeedsTheirShares() {
        RegisteredEstate estate = estate("merge", 2);
        PersonId first = ownerOf(estate.units().get(0));
        PersonId second = ownerOf(estate.units().get(1));

        assertThatThrownBy(() -> proposeUnitChange.propose(SERVICE, merge("merge-1", estate, List.of())))
                .isInstanceOf(OwnersDiffer.class);
        assertThatThrownBy(() -> proposeUnitChange.propose(
                        SERVICE,
                        merge("merge-2", estate, List.of(new Holding(first, 1, 2), new Holding(second, 1, 3)))))
                .isInstanceOf(SharesNotWhole.class);
        assertThatThrownBy(() -> proposeUnitChange.propose(
                        SERVICE, merge("merge-3", estate, List.of(new Holding(new PersonId(1), 1, 1)))))
                .isInstanceOf(NotFound.class);
        UnitId merged = carryOut(merge("merge-4", estate, List.of(new Holding(first, 2, 3), new Holding(second, 1, 3))))
                .get(0);

        assertThat(history.on(SERVICE, merged, MAY, LocalDateTime.now(clock).plusSeconds(1)))
                .hasSize(2);
        assertThat(unitRecords.get(SERVICE, merged).area()).hasToString("179.00");
        assertThat(unitRecords.get(SERVICE, merged).predecessors()).hasSize(2);
    }

    @Test
    void theOneWhoProposedDoesNotCarryOutAndNothingIsDoneTwice() {
        UnitId old = estate("two", 1).units().get(0);
        NewUnitChange change = split("two-1", old, MAY, part("101A", "40.00"), part("101B", "49.50"));
        UnitChangeId id = proposeUnitChange.propose(office, change);

        assertThat(proposeUnitChange.propose(office, change)).isEqualTo(id);
        assertThatThrownBy(() -> proposeUnitChange.propose(
                        office, split("two-1", old, MAY, part("101A", "49.50"), part("101B", "40.00"))))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> carryOutUnitChange.carryOut(office, id)).isInstanceOf(SamePersonCannotCheck.class);
        assertThat(unitChanges.list(office, 50))
                .filteredOn(line -> line.id().equals(id))
                .extracting(UnitChangeSummary::parts)
                .containsExactly("101A（40.00）、101B（49.50）");
        carryOutUnitChange.carryOut(SERVICE, id);
        assertThatThrownBy(() -> carryOutUnitChange.carryOut(SERVICE, id)).isInstanceOf(UnitChangeAlreadyDecided.class);
        assertThatThrownBy(() -> dropUnitChange.drop(office, id)).isInstanceOf(UnitChangeAlreadyDecided.class);
    }

    @Test
    void refusesWhatDoesNotFit() {
        RegisteredEstate estate = estate("fit", 2);
        UnitId old = estate.units().get(0);
        Viewer owner = Viewer.owner(new UserId(9), "业主", ownerOf(old));

        assertThatThrownBy(() -> propose(split("fit-1", old, MAY, part("101A", "40.00"), part("101B", "49.51"))))
                .isInstanceOf(AreasDoNotMatch.class)
                .hasMessageContaining("89.51");
        assertThatThrownBy(() -> propose(split("fit-2", old, MAY, part("101", "40.00"), part("101B", "49.50"))))
                .isInstanceOf(RoomTaken.class);
        assertThatThrownBy(() -> propose(split("fit-3", old, MAY, part("0102室", "40.00"), part("101B", "49.50"))))
                .isInstanceOf(RoomTaken.class);
        assertThatThrownBy(() -> propose(
                        split("fit-4", old, LocalDate.now(clock).plusDays(1), part("A", "40.00"), part("B", "49.50"))))
                .isInstanceOf(OwnershipInTheFuture.class);
        assertThatThrownBy(() -> split("fit-5", old, MAY, part("101A", "89.50")))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> proposeUnitChange.propose(
                        owner, split("fit-6", old, MAY, part("A", "40.00"), part("B", "49.50"))))
                .isInstanceOf(RoleMissing.class);
        UnitId other = estate("fit-other", 1).units().get(0);
        NewUnitChange across = new NewUnitChange(
                new BusinessKey("fit-7"),
                UnitChangeKind.MERGE,
                MAY,
                List.of(old, other),
                List.of(part("X", "179.00")),
                List.of(),
                "登记 3 号",
                "");
        assertThatThrownBy(() -> propose(across)).isInstanceOf(UnitsNotMergeable.class);
        NewUnitChange surveyed = NewUnitChange.split(
                new BusinessKey("fit-8"),
                MAY,
                old,
                List.of(part("101A", "40.00"), part("101B", "49.51")),
                "登记 3 号",
                "2026 年 4 月重新测绘");
        assertThat(propose(surveyed)).isNotNull();
    }

    @Test
    void aNewUnitHasNoOwnersAndNoChangesBeforeItWasFormed() {
        UnitId old = estate("young", 1).units().get(0);
        List<UnitId> formed = carryOut(split("young-1", old, MAY, part("101A", "40.00"), part("101B", "49.50")));

        assertThatThrownBy(() -> recordSale.record(
                        SERVICE,
                        new NewSale(
                                new BusinessKey("young-2"),
                                formed.get(0),
                                MAY.minusDays(1),
                                List.of(Buyer.named(NewPerson.named("丁"), 1, 1)),
                                "产权证 7 号")))
                .isInstanceOf(NotYetFormed.class);
        assertThatThrownBy(() ->
                        propose(split("young-3", formed.get(0), MAY, part("101C", "20.00"), part("101D", "20.00"))))
                .isInstanceOf(NotYetFormed.class);
        assertThat(carryOut(
                        split("young-4", formed.get(0), MAY.plusDays(1), part("101C", "20.00"), part("101D", "20.00"))))
                .hasSize(2);
    }

    @Test
    void aRollShowsTheUnitsAsTheyWereKnown() {
        RegisteredEstate estate = estate("roll", 2);
        UnitId old = estate.units().get(0);
        LocalDateTime before = LocalDateTime.now(clock);
        List<UnitId> formed = carryOut(split("roll-1", old, MAY, part("101A", "40.00"), part("101B", "49.50")));
        LocalDateTime after = LocalDateTime.now(clock).plusSeconds(1);
        VotingScope scope = new VotingScope.WholeCompound(estate.compound());
        UnitId other = estate.units().get(1);

        assertThat(onRoll(scope, MAY, before)).containsExactlyInAnyOrder(old, other);
        assertThat(onRoll(scope, MAY.minusDays(1), after)).containsExactlyInAnyOrder(old, other);
        assertThat(onRoll(scope, MAY, after)).containsExactlyInAnyOrder(formed.get(0), formed.get(1), other);
    }

    private List<UnitId> onRoll(VotingScope scope, LocalDate day, LocalDateTime knownAt) {
        return drawRoll.draw(scope, day, knownAt).lines().stream()
                .map(RollLine::unit)
                .toList();
    }

    private RegisteredEstate estate(String key, int units) {
        return registerEstate.register(SERVICE, SampleEstates.estate("unit-change-" + key, STREET, 1, units));
    }

    private UnitChangeId propose(NewUnitChange change) {
        return proposeUnitChange.propose(SERVICE, change);
    }

    private List<UnitId> carryOut(NewUnitChange change) {
        return carryOutUnitChange.carryOut(office, propose(change));
    }

    private static NewUnitChange split(String key, UnitId old, LocalDate from, NewPart... parts) {
        return NewUnitChange.split(new BusinessKey(key), from, old, List.of(parts), "登记 3 号", "");
    }

    private static NewUnitChange merge(String key, RegisteredEstate estate, List<Holding> holdings) {
        return new NewUnitChange(
                new BusinessKey(key),
                UnitChangeKind.MERGE,
                MAY,
                estate.units(),
                List.of(part("101-102", "179.00")),
                holdings,
                "登记 3 号",
                "");
    }

    private static NewPart part(String room, String area) {
        return new NewPart("1", 1, room, Area.parse(area), Optional.empty());
    }

    private PersonId ownerOf(UnitId unit) {
        return sql.first(
                        "SELECT person_id FROM registry_ownership WHERE unit_id = ?",
                        row -> new PersonId(row.getLong(1)),
                        unit.value())
                .orElseThrow();
    }
}
