package cn.changxiao.billing.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CollectionRatesIT implements DatabaseTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final BillingMonth FEBRUARY = BillingMonth.parse("2026-02");

    @Inject
    BillingScene scene;

    @Inject
    RecordPayments recordPayments;

    @Inject
    RateRollup rateRollup;

    @Inject
    RoomGrids roomGrids;

    @Inject
    ProveCollection proveCollection;

    @Inject
    Sql sql;

    /** Four units owe 58.18 a month: one pays in time, one late, one a part late, one ahead. */
    @Test
    void ratesFollowTheirDefinitions() {
        Company company = scene.company();
        List<UnitId> units = fourUnitsInTwoMonths(company);

        Rollup january = rateRollup.of(company.maker(), JANUARY);
        Rollup february = rateRollup.of(company.maker(), FEBRUARY);

        assertThat(units).hasSize(4);
        assertThat(rates(january)).containsExactly("50.00%", "无欠费", "50.00%", "50.00%", "87.89%");
        assertThat(rates(february)).containsExactly("50.00%", "75.78%", "58.59%", "50.00%", "50.00%");
        assertThat(february.totals().arrears()).isEqualTo(Money.parse("116.36"));
        assertThat(february.totals().recovered()).isEqualTo(Money.parse("88.18"));
        assertThat(february.trend()).hasSize(2);
        assertThat(february.trend().get(1).totals()).isEqualTo(february.totals());
        assertThat(proveCollection.prove()).isEmpty();
    }

    @Test
    void aCollectorSeesOnlyTheOwnBillsAndTheStreetSeesAll() {
        Company one = scene.company();
        Company other = scene.company();
        fourUnitsInTwoMonths(one);
        RegisteredEstate others = scene.billable(other, 3);
        scene.bill(other, "2026-01", "2026-01");

        assertThat(rateRollup.of(one.maker(), JANUARY).managers())
                .extracting(RollupRow::key)
                .containsExactly(Long.toString(one.id()));
        assertThat(rateRollup.of(scene.streetOffice(), JANUARY).managers())
                .extracting(RollupRow::key)
                .contains(Long.toString(one.id()), Long.toString(other.id()));
        assertThatThrownBy(() -> roomGrids.of(one.maker(), others.compound(), JANUARY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rateRollup.of(Viewer.owner(new UserId(5), "业主", new PersonId(6)), JANUARY))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void roomsShowWhatIsPaidOfTheMonth() {
        Company company = scene.company();
        List<UnitId> units = fourUnitsInTwoMonths(company);
        RoomGrid grid = roomGrids.of(
                company.maker(),
                new CompoundId(sql.number(
                        "SELECT compound_id FROM registry_unit WHERE unit_id = ?",
                        units.get(0).value())),
                JANUARY);

        assertThat(grid.rooms())
                .extracting(RoomGrid.Room::state)
                .containsExactly(RoomState.PAID, RoomState.PAID, RoomState.PARTLY, RoomState.PAID);
        assertThat(grid.rooms().get(2).open()).isEqualTo(Money.parse("28.18"));
    }

    @Test
    void totalsStayProvenUnderAnyPayments() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 15);
        scene.bill(company, "2025-08", "2026-01");
        long seed = 20261120;
        Random random = new Random(seed);
        List<NewPayment> payments = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            UnitId unit = estate.units().get(random.nextInt(estate.units().size()));
            String day = "2025-%02d-%02d".formatted(random.nextInt(7, 13), random.nextInt(1, 29));
            payments.add(scene.cash(unit, random.nextInt(1, 99) + "." + random.nextInt(10, 100), day));
        }

        recordPayments.record(company.maker(), payments);
        scene.bill(company, "2026-02", "2026-03");

        assertThat(proveCollection.prove()).as("seed %d", seed).isEmpty();
    }

    @Test
    void theProofNamesATotalThatWasTamperedWith() {
        Company company = scene.company();
        scene.billable(company, 2);
        scene.bill(company, "2026-01", "2026-01");
        sql.update(
                "UPDATE billing_collection_month SET on_time_fen = on_time_fen + 100, due_fen = due_fen - 1 WHERE issuer_id = ?",
                company.id());

        List<ProveCollection.Difference> differences = proveCollection.prove().stream()
                .filter(difference -> difference.issuer() == company.id())
                .toList();
        sql.update(
                "UPDATE billing_collection_month SET on_time_fen = on_time_fen - 100, due_fen = due_fen + 1 WHERE issuer_id = ?",
                company.id());

        assertThat(differences)
                .extracting(difference -> difference.total() + difference.difference())
                .containsExactlyInAnyOrder("due_fen1", "on_time_fen-100");
    }

    @Test
    void theProofNamesABuildingAndAYearThatWereTamperedWith() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        scene.bill(company, "2026-01", "2026-01");
        String building = "UPDATE billing_collection_building_month SET households_due = households_due + ? "
                + "WHERE issuer_id = ? AND fee_item_id = 1";
        String year = "UPDATE billing_collection_year SET recovered_fen = recovered_fen + ? WHERE issuer_id = ?";
        sql.update(building, 1, company.id());
        sql.update(year, -7, company.id());

        List<ProveCollection.Difference> differences = proveCollection.prove().stream()
                .filter(difference -> difference.issuer() == company.id())
                .toList();
        sql.update(building, -1, company.id());
        sql.update(year, 7, company.id());

        long buildingId = sql.number(
                "SELECT building_id FROM registry_unit WHERE unit_id = ?",
                estate.units().get(0).value());
        assertThat(differences)
                .extracting(difference -> difference.row().text() + " " + difference.total() + difference.difference())
                .containsExactly(
                        "小区 %s 2026 年 recovered_fen7".formatted(estate.compound()),
                        "小区 %s 账期 202601 楼栋 %d 项目 1 households_due-1".formatted(estate.compound(), buildingId));
    }

    /** Arrears of the years before come from one row a year, those of the year from its months. */
    @Test
    void arrearsReachBackOverYearsAndTheTrendBeginsWithThem() {
        Company company = scene.company();
        List<UnitId> units = scene.billable(company, 2).units();
        scene.bill(company, "2024-01", "2026-03");
        recordPayments.record(
                company.maker(),
                List.of(
                        scene.cash(units.get(0), "1000.00", "2025-06-10"),
                        scene.cash(units.get(1), "58.18", "2026-02-10")));

        Rollup march = rateRollup.of(company.maker(), BillingMonth.parse("2026-03"));

        // 26 months of two units are due before March: 52 × 58.18 = 3,025.36; 1,058.18 of it was received.
        assertThat(march.totals().arrears()).isEqualTo(Money.parse("1967.18"));
        assertThat(march.trend()).hasSize(24);
        // The trend begins in April 2024, when three months of two units were due and nothing had been received.
        assertThat(march.trend().get(0).totals().arrears()).isEqualTo(Money.parse("349.08"));
        assertThat(march.trend().get(23).totals()).isEqualTo(march.totals());
    }

    private List<UnitId> fourUnitsInTwoMonths(Company company) {
        List<UnitId> units = scene.billable(company, 4).units();
        scene.bill(company, "2026-01", "2026-01");
        recordPayments.record(
                company.maker(),
                List.of(
                        scene.cash(units.get(0), "58.18", "2026-01-20"),
                        scene.cash(units.get(3), "116.36", "2026-01-05")));
        scene.bill(company, "2026-02", "2026-02");
        recordPayments.record(
                company.maker(),
                List.of(
                        scene.cash(units.get(1), "116.36", "2026-02-10"),
                        scene.cash(units.get(2), "30.00", "2026-02-15")));
        return units;
    }

    private static List<String> rates(Rollup board) {
        List<String> rates = new ArrayList<>();
        for (RateDefinition definition : RateDefinition.values()) {
            rates.add(definition.percent(board.totals()));
        }
        return rates;
    }
}
