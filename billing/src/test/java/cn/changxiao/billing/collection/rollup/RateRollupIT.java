package cn.changxiao.billing.collection.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.BundleScene;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.management.AgreementId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.EndAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RateRollupIT implements DatabaseTest {

    private static final BillingMonth FEBRUARY = BillingMonth.parse("2026-02");
    /** Where no other test has compounds, so that nothing changes between two reads. */
    private static final String COUNTY = "511002";

    private static final String STREET = "511002001";
    private static final String OTHER_STREET = "511002003";

    @Inject
    BillingScene scene;

    @Inject
    BundleScene bundleScene;

    @Inject
    RecordPayments recordPayments;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    EndAgreement endAgreement;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    RateRollup rateRollup;

    @Inject
    CellBills cellBills;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Ids ids;

    @Inject
    Sql sql;

    /** Two managers share a compound in February; everywhere some pay in time, some late and some not. */
    @Test
    void theRowsOfEverySplitComeToTheWhole() {
        long seed = 20261121;
        Random random = new Random(seed);
        Company leaving = scene.company();
        Company coming = scene.company();
        RegisteredEstate shared = estate(leaving, 6, STREET);
        RegisteredEstate old = estate(leaving, 4, STREET);
        RegisteredEstate fresh = estate(coming, 3, OTHER_STREET);
        bundleScene.form(leaving, "2026-01-10", shared.compound(), old.compound());
        handOver(shared, coming);
        for (Company company : List.of(leaving, coming)) {
            scene.bill(company, "2025-11", "2026-02");
            payAtRandom(company, shared, random);
        }
        payAtRandom(leaving, old, random);
        payAtRandom(coming, fresh, random);
        RollupPath path =
                RollupPath.ALL.plus(RollupLevel.COMPOUND, shared.compound().toString());

        for (Company company : List.of(leaving, coming)) {
            assertThat(row(authority(COUNTY), path, RollupLevel.MANAGER, company.id())
                            .hasBills())
                    .isTrue();
            assertSplits(company.maker(), RollupPath.ALL, 2, "seed " + seed);
        }
        assertSplits(authority(COUNTY), path, 2, "seed " + seed);
        assertSplits(authority("5110"), RollupPath.ALL, 2, "seed " + seed);
        assertSplits(
                office(Role.STREET_OFFICE, OrganisationKind.STREET_OFFICE, STREET), RollupPath.ALL, 2, "seed " + seed);
    }

    @Test
    void theBillsBehindACellComeToWhatItSays() {
        Company company = scene.company();
        List<RegisteredEstate> estates = List.of(estate(company, 30, STREET), estate(company, 2, OTHER_STREET));
        scene.bill(company, "2025-11", "2026-02");
        estates.forEach(estate -> payAtRandom(company, estate, new Random(7)));

        Rollup all = rateRollup.of(company.maker(), FEBRUARY);

        for (RollupRow row : all.rows()) {
            RollupPath path = all.path().plus(all.by(), row.key());
            List<CellBill> bills = bills(company.maker(), path, Optional.empty());
            assertThat(Money.sum(bills.stream().map(CellBill::due).toList()))
                    .isEqualTo(row.totals().due());
            assertThat(Money.sum(bills.stream().map(CellBill::open).toList()))
                    .isEqualTo(row.totals().open());
            assertThat(bills).extracting(CellBill::unit).doesNotHaveDuplicates();
            int listed = 0;
            for (RoomState state : RoomState.values()) {
                List<CellBill> some = bills(company.maker(), path, Optional.of(state));
                assertThat(some).allMatch(bill -> bill.state() == state);
                listed += some.size();
            }
            assertThat(listed).isEqualTo(bills.size());
        }
    }

    /** Formed on the last day of January; one leaves and another joins with the first of March. */
    @Test
    void aBundleIsTheCompoundsThatBelongToItOnTheLastDayOfTheMonth() {
        Company company = scene.company();
        RegisteredEstate first = estate(company, 2, STREET);
        RegisteredEstate second = estate(company, 3, STREET);
        RegisteredEstate third = estate(company, 4, STREET);
        RegisteredEstate alone = estate(company, 5, STREET);
        BundleId bundle =
                bundleScene.form(company, "2026-01-31", first.compound(), second.compound(), third.compound());
        bundleScene.leave(bundle, "2026-03-01", third.compound());
        bundleScene.join(bundle, "2026-03-01", alone.compound());
        scene.bill(company, "2025-12", "2026-03");
        payAtRandom(company, second, new Random(5));
        RollupPath path = RollupPath.ALL.plus(RollupLevel.BUNDLE, bundle.toString());

        assertThat(bundles(company, "2025-12")).containsExactly("未打包小区 4");
        assertThat(bundles(company, "2026-01")).containsExactly("打包组" + first.compound() + " 3", "未打包小区 1");
        assertThat(bundles(company, "2026-02")).containsExactly("打包组" + first.compound() + " 3", "未打包小区 1");
        assertThat(bundles(company, "2026-03")).containsExactly("打包组" + first.compound() + " 3", "未打包小区 1");
        Rollup february = rateRollup.of(company.maker(), path, Optional.empty(), FEBRUARY);
        assertThat(february.by()).isEqualTo(RollupLevel.COMPOUND);
        assertThat(february.name()).isEqualTo("打包组" + first.compound());
        assertThat(february.levels()).doesNotContain(RollupLevel.BUNDLE);
        assertThat(february.rows())
                .extracting(RollupRow::key)
                .containsExactlyInAnyOrder(
                        first.compound().toString(),
                        second.compound().toString(),
                        third.compound().toString());
        assertThat(Money.sum(bills(company.maker(), path, Optional.empty()).stream()
                        .map(CellBill::due)
                        .toList()))
                .isEqualTo(row(company.maker(), RollupPath.ALL, RollupLevel.BUNDLE, bundle.value())
                        .totals()
                        .due());
        assertThat(rateRollup
                        .of(company.maker(), path, Optional.empty(), BillingMonth.parse("2025-12"))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> rateRollup.of(scene.company().maker(), path, Optional.empty(), FEBRUARY))
                .isInstanceOf(NotFound.class);
    }

    private List<String> bundles(Company company, String month) {
        return rateRollup
                .of(company.maker(), RollupPath.ALL, Optional.of(RollupLevel.BUNDLE), BillingMonth.parse(month))
                .rows()
                .stream()
                .map(row -> row.name() + " " + row.compounds())
                .toList();
    }

    @Test
    void whoHasNoBillsIsShownAndHasNoRate() {
        Company idle = scene.company();
        Company billing = scene.company();
        RegisteredEstate silent = scene.compound(billing, 3);

        Rollup managers =
                rateRollup.of(authority("510903"), RollupPath.ALL, Optional.of(RollupLevel.MANAGER), FEBRUARY);
        Rollup compounds = rateRollup.of(billing.maker(), FEBRUARY);

        assertThat(managers.rows())
                .filteredOn(row -> row.key().equals(Long.toString(idle.id())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.hasBills()).isFalse();
                    assertThat(row.compounds()).isZero();
                });
        assertThat(compounds.rows()).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo(silent.compound().toString());
            assertThat(row.hasBills()).isFalse();
        });
    }

    @Test
    void arrearsComeFromTheYearsBefore() {
        Company company = scene.company();
        List<UnitId> units = scene.billable(company, 2).units();
        scene.bill(company, "2024-12", "2025-02");
        recordPayments.record(company.maker(), List.of(scene.cash(units.get(0), "100.00", "2025-02-10")));

        Rollup rollup = rateRollup.of(company.maker(), BillingMonth.parse("2025-02"));

        // six items of 58.18: 232.72 open at the start of February; 100.00 pays December and a part of January
        assertThat(rollup.totals().arrears()).isEqualTo(Money.parse("232.72"));
        assertThat(rollup.totals().recovered()).isEqualTo(Money.parse("100.00"));
        assertThat(rollup.trend())
                .extracting(month -> month.totals().arrears())
                .containsExactly(Money.ZERO, Money.parse("116.36"), Money.parse("232.72"));
    }

    @Test
    void aBoardTakesTheSameFewStatementsHoweverMuchThereIs() {
        Company company = scene.company();
        estate(company, 2, STREET);
        long small = statements(company.maker());
        estate(company, 3, OTHER_STREET);
        estate(company, 4, STREET);
        scene.bill(company, "2025-01", "2026-02");

        assertThat(statements(company.maker())).isEqualTo(small).isLessThanOrEqualTo(12);
        assertThat(statements(authority(COUNTY))).isLessThanOrEqualTo(12);
    }

    @Test
    void nobodySeesAForeignStreetAndAStreetWithoutCompoundsIsEmpty() {
        Company company = scene.company();
        Company other = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        RollupPath foreign = RollupPath.parse("STREET:510904001");
        RollupPath compound =
                RollupPath.ALL.plus(RollupLevel.COMPOUND, estate.compound().toString());

        for (Viewer viewer : List.of(scene.streetOffice(), authority("510903"), company.maker())) {
            assertThatThrownBy(() -> rateRollup.of(viewer, foreign, Optional.empty(), FEBRUARY))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cellBills.of(viewer, foreign, FEBRUARY, Optional.empty(), CellBillPage.Key.START))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> rateRollup.of(other.maker(), compound, Optional.empty(), FEBRUARY))
                .isInstanceOf(NotFound.class);
        assertThat(rateRollup
                        .of(authority("5109"), foreign, Optional.empty(), FEBRUARY)
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> rateRollup.of(
                        Viewer.owner(new UserId(5), "业主", new PersonId(6)), RollupPath.ALL, Optional.empty(), FEBRUARY))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() ->
                        rateRollup.of(scene.streetOffice(), RollupPath.ALL, Optional.of(RollupLevel.CITY), FEBRUARY))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aManagerSeesItselfAloneInACompoundOfTwo() {
        Company leaving = scene.company();
        Company coming = scene.company();
        handOver(estate(leaving, 4, STREET), coming);
        scene.bill(leaving, "2026-02", "2026-02");
        scene.bill(coming, "2026-02", "2026-02");

        Rollup own = rateRollup.of(coming.maker(), FEBRUARY);

        assertThat(own.managers()).extracting(RollupRow::key).containsExactly(Long.toString(coming.id()));
        assertThat(own.levels()).doesNotContain(RollupLevel.MANAGER);
        assertThatThrownBy(() -> rateRollup.of(
                        coming.maker(),
                        RollupPath.ALL.plus(RollupLevel.MANAGER, Long.toString(leaving.id())),
                        Optional.empty(),
                        FEBRUARY))
                .isInstanceOf(NotFound.class);
    }

    /** Every way down, as far as {@code depth}: rows come to the whole, and each row is the whole one step down. */
    private void assertSplits(Viewer viewer, RollupPath path, int depth, String why) {
        for (RollupLevel level :
                rateRollup.of(viewer, path, Optional.empty(), FEBRUARY).levels()) {
            Rollup rollup = rateRollup.of(viewer, path, Optional.of(level), FEBRUARY);
            String what = "%s by %s, %s".formatted(path, level, why);
            CollectionTotals sum =
                    rollup.rows().stream().map(RollupRow::totals).reduce(CollectionTotals.NONE, CollectionTotals::plus);
            boolean whole = level != RollupLevel.FEE_ITEM && !path.has(RollupLevel.FEE_ITEM);
            assertThat(whole ? sum : money(sum)).as(what).isEqualTo(whole ? rollup.totals() : money(rollup.totals()));
            rollup.rows().stream()
                    .filter(row -> depth > 1 && row.hasBills())
                    .limit(2)
                    .forEach(row -> {
                        RollupPath down = path.plus(level, row.key());
                        assertThat(money(rateRollup
                                        .of(viewer, down, Optional.empty(), FEBRUARY)
                                        .totals()))
                                .as(what + " down to " + row.key())
                                .isEqualTo(money(row.totals()));
                        assertSplits(viewer, down, depth - 1, why);
                    });
        }
    }

    private long statements(Viewer viewer) {
        return transactions.executeRead(status -> {
            String count = "SHOW SESSION STATUS LIKE 'Com_select'";
            long before = sql.first(count, row -> row.getLong(2)).orElseThrow();
            rateRollup.of(viewer, FEBRUARY);
            return sql.first(count, row -> row.getLong(2)).orElseThrow() - before;
        });
    }

    /** What fee items have in common with everything: no arrears and no households. */
    private static CollectionTotals money(CollectionTotals totals) {
        return new CollectionTotals(
                totals.due(), totals.onTime(), totals.late(), Money.ZERO, totals.recovered(), 0, 0, 0);
    }

    private RollupRow row(Viewer viewer, RollupPath path, RollupLevel by, long key) {
        return rateRollup.of(viewer, path, Optional.of(by), FEBRUARY).rows().stream()
                .filter(row -> row.key().equals(Long.toString(key)))
                .findFirst()
                .orElseThrow();
    }

    private List<CellBill> bills(Viewer viewer, RollupPath path, Optional<RoomState> state) {
        List<CellBill> bills = new ArrayList<>();
        Optional<CellBillPage.Key> key = Optional.of(CellBillPage.Key.START);
        while (key.isPresent()) {
            CellBillPage page = cellBills.of(viewer, path, FEBRUARY, state, key.get());
            assertThat(page.bills()).hasSizeLessThanOrEqualTo(CellBills.ROWS);
            bills.addAll(page.bills());
            key = page.next();
        }
        return bills;
    }

    private RegisteredEstate estate(Company company, int units, String street) {
        scene.streetOffice();
        RegisteredEstate estate = registerEstate.register(
                Viewer.service(), SampleEstates.estate("rollup" + ids.next(), street, 2, units));
        scene.manage(company, estate.compound());
        for (FeeItem item : List.of(FeeItem.PROPERTY_FEE, FeeItem.WASTE, FeeItem.PARKING)) {
            scene.price(company, estate.compound(), item, "0.65", LocalDate.of(2024, 1, 1));
        }
        return estate;
    }

    /** A new company takes the estate over in the middle of February. */
    private void handOver(RegisteredEstate estate, Company coming) {
        LocalDate day = LocalDate.of(2026, 2, 15);
        long agreement = sql.number(
                "SELECT agreement_id FROM registry_management WHERE compound_id = ?",
                estate.compound().value());
        endAgreement.end(Viewer.service(), new AgreementId(agreement), day, "业主大会改聘");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        BillingScene.key("agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        coming.maker().organisation(),
                        FeeBasis.LUMP_SUM,
                        day,
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        scene.price(coming, estate.compound(), "0.90", day);
    }

    private void payAtRandom(Company company, RegisteredEstate estate, Random random) {
        List<NewPayment> payments = new ArrayList<>();
        for (UnitId unit : estate.units()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                String day = "2026-%02d-%02d".formatted(random.nextInt(1, 5), random.nextInt(1, 28));
                payments.add(scene.cash(unit, random.nextInt(10, 200) + ".00", day));
            }
        }
        recordPayments.record(company.maker(), payments);
    }

    private Viewer office(Role role, OrganisationKind kind, String place) {
        scene.streetOffice();
        OrganisationId id =
                foundOrganisation.found(Viewer.service(), new NewOrganisation(kind, "测试机关", Optional.empty(), place));
        return Viewer.member(new UserId(77), "机关", role, id);
    }

    private Viewer authority(String place) {
        return office(Role.HOUSING_AUTHORITY, OrganisationKind.HOUSING_AUTHORITY, place);
    }
}
