package cn.changxiao.billing.collection.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.BundleScene;
import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.effect.BeforeAfter;
import cn.changxiao.billing.collection.effect.BeforeAfters;
import cn.changxiao.billing.collection.effect.EventKind;
import cn.changxiao.billing.collection.effect.TestRenovations;
import cn.changxiao.billing.dunning.DunOverdue;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.money.Money;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AnalysisIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    RecordPayments recordPayments;

    @Inject
    PrepareBillRun prepareBillRun;

    @Inject
    SignOffBillRun signOffBillRun;

    @Inject
    PostBillRun postBillRun;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    DunOverdue dunOverdue;

    @Inject
    Ageings ageings;

    @Inject
    VintageCurves vintageCurves;

    @Inject
    Trends trends;

    @Inject
    LeagueTables leagueTables;

    @Inject
    StageYields stageYields;

    @Inject
    BeforeAfters beforeAfters;

    @Inject
    BundleScene bundles;

    @Inject
    TestRenovations renovations;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private BillingMonth now;
    private Company company;

    @BeforeEach
    void aCompany() {
        now = BillingMonth.of(LocalDate.now(clock));
        company = scene.company();
    }

    @Test
    void agesComeToWhatIsOpenToTheFen() {
        fourUnitsInTwoMonths();
        Ageing ageing = ageings.of(company.maker());

        assertThat(ageing.total().total()).isEqualTo(Money.parse("202.72"));
        assertThat(ageing.total().total().fen())
                .isEqualTo(sql.number("SELECT SUM(open_fen) FROM billing_open_item WHERE issuer_id = ?", company.id()));
        assertThat(ageing.total().of(ArrearsAge.NOT_DUE)).isEqualTo(Money.ZERO);
        assertThat(ageing.total().of(ArrearsAge.QUARTER).plus(ageing.total().of(ArrearsAge.HALF_YEAR)))
                .isEqualTo(Money.parse("202.72"));
        assertThat(ageing.managers()).hasSize(1);
        assertThat(ageing.compounds()).hasSize(1);
        assertThat(ageings.of(scene.company().maker()).compounds()).isEmpty();
        assertThat(ageings.of(scene.streetOffice()).managers())
                .extracting(AgeingLine::id)
                .contains(company.id());
    }

    /** Of 232.72 yuan: 58.18 came ahead, 58.18 on day 7, 58.18 on day 19, 30.00 in the month after. */
    @Test
    void theCurveOfAMonthFollowsItsMoney() {
        fourUnitsInTwoMonths();
        List<VintageCurve> curves = vintageCurves.of(company.maker());

        assertThat(curves).extracting(VintageCurve::month).containsExactly(now.plus(-4), now.plus(-3));
        assertThat(curves.get(0).due()).isEqualTo(Money.parse("232.72"));
        assertThat(curves.get(0).points().subList(0, 5))
                .extracting(point -> point.days() + " " + point.collected())
                .containsExactly("0 58.18", "7 116.36", "15 116.36", "30 174.54", "60 204.54");
        assertThat(curves.get(1).points().get(0).collected()).isEqualTo(Money.parse("58.18"));
        assertThat(vintageCurves.of(scene.company().maker())).isEmpty();
    }

    @Test
    void theTrendHasEveryMonthAndNoForecastOfTwo() {
        fourUnitsInTwoMonths();
        Trend trend = trends.of(company.maker());

        assertThat(trend.months())
                .extracting(MonthRate::month)
                .containsExactlyElementsOf(now.plus(-4).to(now.plus(-1)));
        assertThat(trend.months())
                .extracting(month -> month.rate(RateDefinition.CURRENT).percent(2))
                .containsExactly("75.00%", "25.00%", "—", "—");
        assertThat(trend.forecast().isThere()).isFalse();
        assertThat(trend.forecast().monthsUsed()).isEqualTo(2);
        assertThat(trends.of(scene.company().maker()).months()).isEmpty();
    }

    @Test
    void eightHouseholdMonthsAreListedButNotRanked() {
        fourUnitsInTwoMonths();
        LeagueTable compounds = leagueTables.compounds(company.maker());

        assertThat(compounds.lines()).singleElement().satisfies(line -> {
            assertThat(line.isRanked()).isFalse();
            assertThat(line.rate().percent(2)).isEqualTo("50.00%");
            assertThat(line.totals().householdsDue()).isEqualTo(8);
        });
        assertThat(leagueTables.managers(company.maker()).lines())
                .extracting(LeagueLine::id)
                .containsExactly(company.id());
        assertThat(leagueTables.managers(scene.streetOffice()).lines())
                .extracting(LeagueLine::id)
                .contains(company.id());
    }

    /** Three units owe 116.36 each; one pays on day 14, one half on day 30, one half on day 31. */
    @Test
    void aStageIsJudgedByWhatCameWithinItsDays() {
        LocalDate made = LocalDate.now(clock).minusDays(40);
        BillingMonth billed = BillingMonth.of(made).plus(-3);
        List<UnitId> units = scene.billable(company, 3).units();
        bill(company, billed, billed.plus(1));
        dunOverdue.dun(service(company), made);
        pay(
                scene.cash(units.get(0), "116.36", made.plusDays(14).toString()),
                scene.cash(units.get(1), "58.18", made.plusDays(30).toString()),
                scene.cash(units.get(2), "58.18", made.plusDays(31).toString()));

        assertThat(stageYields.of(company.maker())).singleElement().satisfies(stage -> {
            assertThat(stage.stage()).isEqualTo(1);
            assertThat(stage.demands()).isEqualTo(3);
            assertThat(stage.demanded14()).isEqualTo(Money.parse("349.08"));
            assertThat(stage.paid14()).isEqualTo(Money.parse("116.36"));
            assertThat(stage.paid30()).isEqualTo(Money.parse("174.54"));
        });
        assertThat(stageYields.of(scene.company().maker())).isEmpty();
    }

    /** Nobody paid the old manager; one of two pays the new one, who bundles the compound a month before it is renovated. */
    @Test
    void aChangeABundlingAndARenovationAreComparedOverSixMonthsOnEachSide() {
        BillingMonth change = now.plus(-6);
        Company successor = scene.company();
        RegisteredEstate estate = registerEstate.register(
                Viewer.service(), SampleEstates.estate("analysis-change", BillingScene.STREET, 1, 2));
        manage(estate, company, LocalDate.of(2020, 1, 1), change.firstDay());
        manage(estate, successor, change.firstDay(), NewAgreement.OPEN_END);
        scene.price(company, estate.compound(), "0.65", LocalDate.of(2024, 1, 1));
        scene.price(successor, estate.compound(), "0.65", change.firstDay());
        bill(company, change.plus(-6), change.plus(-1));
        bill(successor, change, now.plus(-1));
        for (BillingMonth month : change.to(now.plus(-1))) {
            recordPayments.record(
                    successor.maker(),
                    List.of(scene.cash(
                            estate.units().get(0), "58.18", month.firstDay().toString())));
        }

        bundles.form(
                successor,
                change.firstDay().toString(),
                estate.compound(),
                scene.compound(successor, 1).compound());
        renovations.accept(estate.compound(), change.plus(1).firstDay());
        Map<EventKind, List<BeforeAfter>> rows = beforeAfters.of(scene.streetOffice());

        BeforeAfter bundling = row(rows, EventKind.BUNDLING, estate);
        assertThat(bundling.event().what()).contains("打包组", "测试物业公司");
        assertThat(bundling.rateAfter().percent(2)).isEqualTo("50.00%");
        assertThat(bundling.besides()).containsExactlyInAnyOrder(EventKind.MANAGER_CHANGE, EventKind.RENOVATION);
        BeforeAfter renovation = row(rows, EventKind.RENOVATION, estate);
        assertThat(renovation.event().what()).isEqualTo("屋面防水改造");
        assertThat(renovation.isOver()).isFalse();
        BeforeAfter row = row(rows, EventKind.MANAGER_CHANGE, estate);
        assertThat(row.event().on()).isEqualTo(change.firstDay());
        assertThat(row.isOver()).isTrue();
        assertThat(row.rateBefore().percent(2)).isEqualTo("0.00%");
        assertThat(row.rateAfter().percent(2)).isEqualTo("50.00%");
        assertThatThrownBy(() -> beforeAfters.of(company.maker())).isInstanceOf(RoleMissing.class);
    }

    private static BeforeAfter row(Map<EventKind, List<BeforeAfter>> rows, EventKind kind, RegisteredEstate estate) {
        return rows.getOrDefault(kind, List.of()).stream()
                .filter(each -> each.event().compound() == estate.compound().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ownersReadNoAnalysis() {
        Viewer owner = Viewer.owner(new UserId(5), "业主", new PersonId(6));

        assertThatThrownBy(() -> ageings.of(owner)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> vintageCurves.of(owner)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> trends.of(owner)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> leagueTables.managers(owner)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> stageYields.of(owner)).isInstanceOf(RoleMissing.class);
    }

    private void fourUnitsInTwoMonths() {
        List<UnitId> units = scene.billable(company, 4).units();
        BillingMonth first = now.plus(-4);
        LocalDate begin = first.firstDay();
        bill(company, first, first.plus(1));
        pay(
                scene.cash(units.get(3), "116.36", begin.minusDays(3).toString()),
                scene.cash(units.get(0), "58.18", begin.plusDays(7).toString()),
                scene.cash(units.get(1), "58.18", begin.plusDays(19).toString()),
                scene.cash(
                        units.get(2),
                        "30.00",
                        first.plus(1).firstDay().plusDays(9).toString()));
    }

    private void bill(Company issuer, BillingMonth first, BillingMonth last) {
        BillRunId run = prepareBillRun.prepare(
                service(issuer), PrepareBillRun.Command.history(BillingScene.key("history"), first, last));
        signOffBillRun.signOff(issuer.checker(), run);
        postBillRun.post(run);
    }

    /** The service itself, writing down what the company did before. */
    private static Viewer service(Company of) {
        return Viewer.member(
                new UserId(0),
                "系统",
                Role.PROPERTY_COMPANY,
                of.maker().organisation().orElseThrow());
    }

    private void pay(NewPayment... payments) {
        recordPayments.record(company.maker(), List.of(payments));
    }

    private void manage(RegisteredEstate estate, Company manager, LocalDate from, LocalDate until) {
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        BillingScene.key("agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        manager.maker().organisation(),
                        FeeBasis.LUMP_SUM,
                        from,
                        until,
                        "业主大会选聘"));
    }
}
