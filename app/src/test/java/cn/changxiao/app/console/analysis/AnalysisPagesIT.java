package cn.changxiao.app.console.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AnalysisPagesIT extends ConsoleTest {

    private static final String STREET = "510903002";
    private static final List<AnalysisTab> TABS = List.of(AnalysisTab.values());

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    ProposeTariff proposeTariff;

    @Inject
    ApproveTariff approveTariff;

    @Inject
    PrepareBillRun prepareBillRun;

    @Inject
    SignOffBillRun signOffBillRun;

    @Inject
    PostBillRun postBillRun;

    @Inject
    RecordPayments recordPayments;

    private OrganisationId company;
    private Browser street;
    private BillingMonth now;

    /** Eight months of four units, of which one pays. */
    @BeforeAll
    void aStreetWithACompoundThatPaysBadly() {
        loadPlaces.load();
        now = BillingMonth.of(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        street = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, STREET));
        RegisteredEstate estate =
                registerEstate.register(Viewer.service(), SampleEstates.estate("analysis", STREET, 1, 4));
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("analysis-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        bill(estate);
        for (BillingMonth month : now.plus(-8).to(now.plus(-1))) {
            recordPayments.record(
                    member(1),
                    List.of(NewPayment.cash(
                            new BusinessKey("analysis-pay:" + month),
                            estate.units().get(0),
                            Money.parse("58.18"),
                            month.firstDay().plusDays(3))));
        }
    }

    @Test
    void everyTabShowsWhatItIsAbout() {
        assertThat(street.get("/collection/analysis").text())
                .contains("95% 区间", "25%", "低于预警线", "saveAsImage")
                .doesNotContain("不作预测");
        assertThat(street.get("/collection/analysis/league").text()).contains("25.0%", "户次");
        assertThat(street.get("/collection/analysis/ageing").text()).contains("1,396.32", "91–180 天");
        assertThat(street.get("/collection/analysis/vintage").text()).contains("232.72", "25.0%");
        assertThat(street.get("/collection/analysis/effects").text()).contains("近两年没有小区更换管理单位", "近一年没有催缴");
        assertThat(street.get("/desk/alerts").text()).contains("当期收缴率 25.00%，低于预警线 60%");
        for (String read : List.of(
                "trend", "league/managers", "league/compounds", "ageing", "vintage", "dunning", "manager-changes")) {
            assertThat(street.get("/api/v1/collection-analysis/" + read).status())
                    .as(read)
                    .isEqualTo(200);
        }
        assertThat(street.get("/api/v1/collection-alerts").text()).contains("ALARMING");
    }

    @Test
    void theStreetOfficeSetsATarget() {
        Page form = street.get("/collection/analysis/targets");
        assertThat(form.text()).contains("目标 90%");
        Page sent = street.post(
                "/collection/analysis/targets",
                "key",
                first(form, "name=\"key\" value=\"([^\"]+)\""),
                "manager",
                company.toString(),
                "from",
                now.toString(),
                "target",
                "87.5",
                "alert",
                "55",
                "reason",
                "年度工作要点");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(street.get("/collection/analysis/targets").text()).contains("87.5%", "年度工作要点");
        assertThat(street.get("/api/v1/collection-targets").text()).contains("875000");
        assertThat(logIn(Role.PROPERTY_COMPANY, company)
                        .get("/collection/analysis/targets")
                        .text())
                .contains("87.5%")
                .doesNotContain("<form class=\"card-body");
    }

    @Test
    void aManagerSeesItselfAndOthersNothing() {
        Browser clerk = logIn(Role.PROPERTY_COMPANY, company);
        Browser stranger = logIn(Role.PROPERTY_COMPANY);
        for (AnalysisTab tab : TABS) {
            assertThat(clerk.get(tab.path()).status()).as(tab.label()).isEqualTo(200);
            assertThat(stranger.get(tab.path()).text()).as(tab.label()).doesNotContain("小区analysis");
            assertThat(logIn(Role.OPERATOR).get(tab.path()).status())
                    .as(tab.label())
                    .isEqualTo(403);
        }
        assertThat(clerk.get("/collection/analysis/effects").text()).doesNotContain("更换管理单位前后</h2>");
        assertThat(clerk.get("/api/v1/collection-analysis/manager-changes").status())
                .isEqualTo(403);
    }

    @Test
    void aHousingAuthorityReadsButSetsNothing() {
        Browser authority = logIn(Role.HOUSING_AUTHORITY, newOrganisation(Role.HOUSING_AUTHORITY, "510903"));

        assertThat(authority.get("/collection/analysis/league").text()).contains("小区analysis");
        assertThat(authority.post("/collection/analysis/targets", "key", "x").status())
                .isEqualTo(403);
    }

    private void bill(RegisteredEstate estate) {
        TariffId tariff = proposeTariff.propose(
                member(1),
                new ProposeTariff.Command(
                        new BusinessKey("analysis-tariff"),
                        estate.compound(),
                        FeeItem.PROPERTY_FEE,
                        UnitPrice.parse("0.65"),
                        LocalDate.of(2024, 1, 1),
                        "物业服务合同第五条"));
        approveTariff.approve(member(2), tariff);
        BillRunId run = prepareBillRun.prepare(
                member(0), PrepareBillRun.Command.history(new BusinessKey("analysis-run"), now.plus(-8), now.plus(-1)));
        signOffBillRun.signOff(member(2), run);
        postBillRun.post(run);
    }

    private Viewer member(long user) {
        return Viewer.member(new UserId(user), "收费员" + user, Role.PROPERTY_COMPANY, company);
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as(pattern + " in " + page.text()).isTrue();
        return matcher.group(1);
    }
}
