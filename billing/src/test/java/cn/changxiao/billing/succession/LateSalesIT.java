package cn.changxiao.billing.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class LateSalesIT implements DatabaseTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final BillingMonth FEBRUARY = BillingMonth.parse("2026-02");

    @Inject
    BillingScene scene;

    @Inject
    RecordSale recordSale;

    @Inject
    LateSales lateSales;

    @Inject
    Payers payers;

    @Inject
    Bills bills;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Test
    void aSaleRecordedAfterTheBillLeavesTheBillAndIsListed() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-03");
        LocalDateTime before = LocalDateTime.now(clock);
        List<BillSummary> posted = bills.ofUnit(company.maker(), unit);

        sell(unit, LocalDate.of(2026, 1, 15), Buyer.named(NewPerson.named("张买家"), 1, 1));

        LocalDateTime after = LocalDateTime.now(clock).plusSeconds(1);
        assertThat(bills.ofUnit(company.maker(), unit)).isEqualTo(posted);
        assertThat(lateSales.list(company.maker()))
                .extracting(LateSale::month, LateSale::differsFrom, LateSale::posted, LateSale::now)
                .containsExactly(
                        tuple(BillingMonth.parse("2026-03"), LocalDate.of(2026, 3, 1), "业**", "张**"),
                        tuple(FEBRUARY, LocalDate.of(2026, 2, 1), "业**", "张**"),
                        tuple(JANUARY, LocalDate.of(2026, 1, 15), "业**", "张**"));
        assertThat(payers.of(company.maker(), unit, FEBRUARY, before)).hasValue("业**");
        assertThat(payers.of(company.maker(), unit, FEBRUARY, after)).hasValue("张**");
        assertThat(payers.of(company.maker(), unit, JANUARY, after)).hasValue("业**");
        scene.bill(company, "2026-04", "2026-04");
        assertThat(bills.ofUnit(company.maker(), unit).get(0).payer()).isEqualTo("张买家");
        assertThat(lateSales.list(company.maker())).hasSize(3);
    }

    @Test
    void whatIsChargedAsAWholeIsJudgedByItsFirstDay() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        sql.update("UPDATE billing_tariff SET price_kind = 'FIXED' WHERE proposed_by_organisation = ?", company.id());

        sell(unit, LocalDate.of(2026, 1, 2), Buyer.named(NewPerson.named("后来人"), 1, 1));

        assertThat(lateSales.list(company.maker())).isEmpty();
    }

    @Test
    void aSaleAfterTheLastBilledDayIsNotListed() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");

        sell(unit, LocalDate.of(2026, 2, 1), Buyer.named(NewPerson.named("后来人"), 1, 1));

        assertThat(lateSales.list(company.maker())).isEmpty();
    }

    @Test
    void theLargestShareIsThePayerAndOthersSeeNothing() {
        Company company = scene.company();
        Company stranger = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-02", "2026-02");

        sell(
                unit,
                LocalDate.of(2026, 1, 15),
                Buyer.named(NewPerson.named("小份"), 1, 3),
                Buyer.named(NewPerson.named("大份"), 2, 3));

        assertThat(lateSales.list(company.maker())).extracting(LateSale::now).containsExactly("大**");
        assertThat(lateSales.list(scene.streetOffice()))
                .extracting(LateSale::unit)
                .contains(unit);
        assertThat(lateSales.list(stranger.maker())).isEmpty();
        assertThatThrownBy(() -> payers.of(stranger.maker(), unit, FEBRUARY, LocalDateTime.now(clock)))
                .isInstanceOf(NotFound.class);
    }

    private void sell(UnitId unit, LocalDate from, Buyer... buyers) {
        recordSale.record(
                Viewer.service(), new NewSale(BillingScene.key("sale"), unit, from, List.of(buyers), "产权证 11 号"));
    }
}
