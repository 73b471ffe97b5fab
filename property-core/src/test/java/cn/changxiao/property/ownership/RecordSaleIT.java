package cn.changxiao.property.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RecordSaleIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final Viewer SERVICE = Viewer.service();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate OPEN_END = Share.OPEN_END;

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    RecordSale recordSale;

    @Inject
    CorrectOwnership correctOwnership;

    @Inject
    OwnershipHistory history;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @BeforeAll
    void loadTheCountry() {
        loadPlaces.load();
    }

    @Test
    void aSaleRecordedLateChangesWhatIsKnownNowAndNotWhatWasKnownThen() {
        UnitId unit = unit("late");
        LocalDateTime before = LocalDateTime.now(clock);

        recordSale.record(SERVICE, sale("late-1", unit, JANUARY, whole("张买家")));

        LocalDateTime now = LocalDateTime.now(clock).plusSeconds(1);
        LocalDate february = LocalDate.of(2026, 2, 1);
        assertThat(names(history.on(SERVICE, unit, february, before))).containsExactly("业**");
        assertThat(names(history.on(SERVICE, unit, february, now))).containsExactly("张**");
        assertThat(names(history.on(SERVICE, unit, JANUARY.minusDays(1), now))).containsExactly("业**");
        assertThat(names(history.on(SERVICE, unit, JANUARY, now))).containsExactly("张**");
        assertThat(history.everything(SERVICE, unit)).hasSize(3);
        assertThat(history.asKnownAt(SERVICE, unit, before)).hasSize(1);
        assertThat(history.asKnownAt(SERVICE, unit, now)).hasSize(2);
        assertThat(history.on(SERVICE, unit, february, now).get(0).evidence()).hasValue("川（2026）不动产权第 1 号");
    }

    @Test
    void keepsCoOwnersWithExactShares() {
        UnitId unit = unit("shares");

        recordSale.record(
                SERVICE,
                sale(
                        "shares-1",
                        unit,
                        JANUARY,
                        Buyer.named(NewPerson.named("甲"), 1, 3),
                        Buyer.named(NewPerson.named("乙"), 1, 3),
                        Buyer.named(NewPerson.named("丙"), 2, 6)));

        assertThat(history.on(SERVICE, unit, JANUARY, LocalDateTime.now(clock)))
                .extracting(
                        share -> share.share().numerator() + "/" + share.share().denominator())
                .containsExactly("1/3", "1/3", "2/6");
        assertThatThrownBy(() -> sale(
                                "shares-2",
                                unit,
                                JANUARY,
                                Buyer.named(NewPerson.named("甲"), 1, 3),
                                Buyer.named(NewPerson.named("乙"), 33, 100),
                                Buyer.named(NewPerson.named("丙"), 1, 3))
                        .owners())
                .isInstanceOf(SharesNotWhole.class)
                .hasMessageContaining("33/100");
    }

    @Test
    void answersARepeatedSaleWithTheSameChange() {
        UnitId unit = unit("again");
        NewSale sale = sale("again-1", unit, JANUARY, whole("张买家"));

        OwnershipChangeId first = recordSale.record(SERVICE, sale);

        assertThat(recordSale.record(SERVICE, sale)).isEqualTo(first);
        assertThat(history.everything(SERVICE, unit)).hasSize(3);
        assertThatThrownBy(() -> recordSale.record(SERVICE, sale("again-1", unit, JANUARY, whole("李买家"))))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void refusesWhatCannotBe() {
        UnitId unit = unit("bad");
        PersonId stranger = ownerOf(unit("elsewhere"));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);

        assertThatThrownBy(() -> recordSale.record(SERVICE, sale("bad-1", unit, tomorrow, whole("张"))))
                .isInstanceOf(OwnershipInTheFuture.class);
        assertThatThrownBy(() -> recordSale.record(SERVICE, sale("bad-2", unit, SampleEstates.BOUGHT, whole("张"))))
                .isInstanceOf(SaleNotAfterPresentOwners.class);
        assertThatThrownBy(() -> recordSale.record(SERVICE, sale("bad-3", new UnitId(1), JANUARY, whole("张"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        recordSale.record(SERVICE, sale("bad-4", unit, JANUARY, Buyer.known(new PersonId(1), 1, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordSale.record(SERVICE, sale("bad-5", unit, JANUARY, Buyer.known(stranger, 1, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordSale.record(
                        SERVICE, new NewSale(new BusinessKey("bad-6"), unit, JANUARY, List.of(whole("张")), " ")))
                .isInstanceOf(InvalidValue.class);
        assertThat(history.everything(SERVICE, unit)).hasSize(1);
    }

    @Test
    void aCoOwnerWhoStaysIsNamedByNumberAndOnlyOnce() {
        UnitId unit = unit("stays");
        PersonId owner = ownerOf(unit);

        recordSale.record(
                SERVICE,
                sale("stays-1", unit, JANUARY, Buyer.known(owner, 1, 2), Buyer.named(NewPerson.named("配偶"), 1, 2)));

        assertThat(history.on(SERVICE, unit, JANUARY, LocalDateTime.now(clock)))
                .extracting(RecordedShare::person)
                .contains(owner)
                .hasSize(2);
        assertThatThrownBy(() -> sale("stays-2", unit, JANUARY, Buyer.known(owner, 1, 2), Buyer.known(owner, 1, 2))
                        .owners())
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void correctsAPeriodInBetweenAndLeavesTheRest() {
        UnitId unit = unit("correct");
        recordSale.record(SERVICE, sale("correct-1", unit, JANUARY, whole("张买家")));

        LocalDate from = LocalDate.of(2015, 1, 1);
        LocalDate until = LocalDate.of(2016, 1, 1);
        correctOwnership.correct(
                SERVICE,
                new NewCorrection(
                        new BusinessKey("correct-2"),
                        unit,
                        from,
                        Optional.of(until),
                        List.of(whole("赵原主")),
                        "法院判决书（2026）川 1 号"));

        LocalDateTime now = LocalDateTime.now(clock).plusSeconds(1);
        assertThat(names(history.asKnownAt(SERVICE, unit, now))).containsExactly("业**", "赵**", "业**", "张**");
        assertThat(history.asKnownAt(SERVICE, unit, now))
                .extracting(share -> share.share().until())
                .containsExactly(from, until, JANUARY, OPEN_END);
    }

    @Test
    void onlyWhoseCompoundItIsMayRecordAndNotTheOwner() {
        UnitId unit = unit("who");
        Viewer stranger = member("510903002", "陌生街道", Role.STREET_OFFICE);
        Viewer office = member(STREET, "本街道", Role.STREET_OFFICE);
        Viewer owner = Viewer.owner(new UserId(7), "业主", ownerOf(unit));

        assertThatThrownBy(() -> recordSale.record(stranger, sale("who-1", unit, JANUARY, whole("张"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordSale.record(owner, sale("who-2", unit, JANUARY, whole("张"))))
                .isInstanceOf(RoleMissing.class);
        recordSale.record(office, sale("who-3", unit, JANUARY, whole("张")));
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'RecordSale' AND subject = ?", "unit:" + unit))
                .isEqualTo(1);
        assertThatThrownBy(() -> history.everything(stranger, unit)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history.everything(owner, unit)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofTwoClerksAtOnceOneIsToldThatItIsDone() throws Exception {
        UnitId unit = unit("race");
        List<Future<OwnershipChangeId>> clerks = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                NewSale sale = sale("race-" + i, unit, JANUARY, whole("张买家"));
                clerks.add(pool.submit(() -> recordSale.record(SERVICE, sale)));
            }
            int done = 0;
            for (Future<OwnershipChangeId> clerk : clerks) {
                try {
                    clerk.get();
                    done++;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(SaleNotAfterPresentOwners.class);
                }
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(history.everything(SERVICE, unit)).hasSize(3);
    }

    @Test
    void noShareIsEverChangedOrDeleted() {
        UnitId unit = unit("guard");

        assertThatThrownBy(() -> sql.update("DELETE FROM ownership_share WHERE unit_id = ?", unit.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update(
                        "UPDATE ownership_share SET valid_from = '2009-01-01' WHERE unit_id = ?", unit.value()))
                .isInstanceOf(DataAccessException.class);
    }

    /** Random sales and corrections: on every day, as known at any moment, the shares sum to one. */
    @Test
    void everyBeliefIsWholeOnEveryDay() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            UnitId unit = unit("random-" + seed);
            for (int step = 0; step < 12; step++) {
                int co = 1 + random.nextInt(3);
                List<Buyer> owners = new ArrayList<>();
                for (int i = 0; i < co; i++) {
                    owners.add(Buyer.named(NewPerson.named("人" + step + "之" + i), 1, co));
                }
                LocalDate from = SampleEstates.BOUGHT.plusDays(random.nextInt(5_000));
                Optional<LocalDate> until =
                        random.nextBoolean() ? Optional.of(from.plusDays(1 + random.nextInt(900))) : Optional.empty();
                correctOwnership.correct(
                        SERVICE,
                        new NewCorrection(
                                new BusinessKey("random-" + seed + "-" + step), unit, from, until, owners, "随机更正"));
            }
            List<RecordedShare> everything = history.everything(SERVICE, unit);
            assertThat(everything).as("seed %d", seed).hasSizeGreaterThan(12);
            for (RecordedShare known : everything) {
                Shares.requireWhole(
                        "seed " + seed,
                        history.asKnownAt(SERVICE, unit, known.recordedAt()).stream()
                                .map(RecordedShare::share)
                                .toList());
            }
        }
    }

    private UnitId unit(String key) {
        RegisteredEstate estate = registerEstate.register(SERVICE, SampleEstates.estate("sale-" + key, STREET, 1, 1));
        return estate.units().get(0);
    }

    private static Buyer whole(String name) {
        return Buyer.named(NewPerson.named(name), 1, 1);
    }

    private static NewSale sale(String key, UnitId unit, LocalDate from, Buyer... buyers) {
        return new NewSale(new BusinessKey(key), unit, from, List.of(buyers), "川（2026）不动产权第 1 号");
    }

    private static List<String> names(List<RecordedShare> shares) {
        return shares.stream().map(RecordedShare::maskedName).toList();
    }

    private PersonId ownerOf(UnitId unit) {
        return sql.first(
                        "SELECT person_id FROM registry_ownership WHERE unit_id = ?",
                        row -> new PersonId(row.getLong(1)),
                        unit.value())
                .orElseThrow();
    }

    private Viewer member(String street, String name, Role role) {
        return Viewer.member(
                new UserId(6),
                name,
                role,
                foundOrganisation.found(
                        SERVICE, new NewOrganisation(OrganisationKind.STREET_OFFICE, name, Optional.empty(), street)));
    }
}
