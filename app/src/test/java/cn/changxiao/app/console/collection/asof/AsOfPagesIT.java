package cn.changxiao.app.console.collection.asof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** January of six units was billed today and one of them paid on 20 January; then nothing was known of it. */
@MicronautTest(transactional = false)
class AsOfPagesIT extends ConsoleTest {

    private static final String STREET = "510903001";
    private static final String CUT_OFF = "month=2026-01&day=2026-01-31";

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
    RecordPayment recordPayment;

    private RegisteredEstate estate;
    private Browser clerk;
    private Browser street;

    @BeforeAll
    void aMonthRecordedAfterItsEnd() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("asof", STREET, 1, 6));
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("asof-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        billAndPay(
                Viewer.member(new UserId(9_001), "经办", Role.PROPERTY_COMPANY, company),
                Viewer.member(new UserId(9_002), "复核", Role.PROPERTY_COMPANY, company));
        clerk = logIn(Role.PROPERTY_COMPANY, company);
        street = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, STREET));
    }

    private void billAndPay(Viewer maker, Viewer checker) {
        approveTariff.approve(
                checker,
                proposeTariff.propose(
                        maker,
                        new ProposeTariff.Command(
                                new BusinessKey("asof-tariff"),
                                estate.compound(),
                                FeeItem.PROPERTY_FEE,
                                UnitPrice.parse("0.65"),
                                LocalDate.of(2024, 1, 1),
                                "物业服务合同第五条")));
        BillingMonth january = BillingMonth.parse("2026-01");
        BillRunId run = prepareBillRun.prepare(
                maker, new PrepareBillRun.Command(new BusinessKey("asof-run"), january, january, List.of()));
        signOffBillRun.signOff(checker, run);
        postBillRun.post(run);
        recordPayment.record(
                maker,
                NewPayment.cash(
                        new BusinessKey("asof-cash"),
                        estate.units().get(0),
                        Money.parse("58.18"),
                        LocalDate.of(2026, 1, 20)));
    }

    @Test
    void aPastDayIsShownAsKnownThenAndNowWithWhatExplainsTheDifference() {
        assertThat(street.get("/desk/collection?month=2026-01").text()).contains("/collection/as-of?month=2026-01");
        assertThat(street.get("/collection/as-of?" + CUT_OFF).text())
                .contains("无账单")
                .contains("16.66%")
                .contains("补出账单")
                .contains("+349.08")
                .contains("/collection/revisions?month=2026-01");
        assertThat(clerk.get("/collection/as-of?month=2026-01&day=2026-01-19&known=KNOWN_NOW")
                        .text())
                .contains("0.00%")
                .contains("现在所知</strong>");
        assertThat(street.get("/api/v1/collection/as-of?" + CUT_OFF).text())
                .contains("\"knownThen\"")
                .contains("\"percent\":\"16.66%\"");
    }

    @Test
    void whatCannotBeShownIsSaidAsItIs() {
        assertThat(clerk.get("/collection/as-of?month=2026-02&day=2026-01-31").text())
                .contains("尚未开始");
        assertThat(clerk.get("/collection/as-of?month=2026-01&day=2999-01-31").text())
                .contains("请选今天或以前的日期");
        assertThat(clerk.get("/collection/as-of?month=2026-01&day=31.1.2026").text())
                .contains("不是日期");
        Browser stranger = logIn(Role.PROPERTY_COMPANY);
        assertThat(stranger.get("/collection/as-of").text()).contains("您的范围内还没有小区");
        assertThat(clerk.get("/api/v1/collection/as-of?month=2026-01&day=2999-01-31")
                        .status())
                .isIn(400, 422);
    }

    @Test
    void theLogLeadsFromEachCorrectionToItsDocuments() {
        Page log = street.get("/collection/revisions?month=2026-01&compound=" + estate.compound());

        assertThat(log.text())
                .contains("补出账单（6 笔）")
                .contains("补录收款")
                .contains("+58.18")
                .contains("/billing/receipts/");
        assertThat(clerk.get("/collection/revisions?month=2025-01").text()).contains("没有账期结束后才登记的更正");
        assertThat(street.get("/api/v1/collection/revisions?month=2026-01").text())
                .contains("\"PAYMENT\"");
        assertThat(logIn(Role.OPERATOR).get("/collection/revisions").status()).isEqualTo(403);
    }
}
