package cn.changxiao.app.console.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class InvoiceControllerIT extends ConsoleTest {

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    private Browser clerk;
    private String unit = "";

    @BeforeAll
    void aCompoundWithACompany() {
        loadPlaces.load();
        RegisteredEstate estate =
                registerEstate.register(Viewer.service(), SampleEstates.estate("invoice-pages", "510903001", 1, 2));
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("invoice-pages-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        clerk = logIn(Role.PROPERTY_COMPANY, company);
        unit = estate.units().get(0).toString();
    }

    @Test
    void aTaxRateIsSetOnceAndNeedsACode() {
        assertThat(clerk.get("/billing/tax-rates").text()).contains("还没有设置税率");
        assertThat(setRate("304").status()).isEqualTo(422);
        assertThat(setRate("3040801010000000000").status()).isEqualTo(303);
        assertThat(clerk.get("/billing/tax-rates").text())
                .contains("3040801010000000000")
                .contains("6%");
        assertThat(setRate("3040801010000000000").status()).isEqualTo(422);
    }

    @Test
    void whereNothingWasReceivedThePageSaysSoAndARequestIsRefused() {
        assertThat(clerk.get("/billing/units/" + unit + "/invoices").text()).contains("没有尚未开票的已收款");
        Page answer = clerk.post(
                "/billing/units/" + unit + "/invoices",
                "key",
                "invoice-pages:1",
                "organisation",
                "某单位",
                "code",
                "91350100M000100Y43");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(clerk.post("/billing/invoices/files").status()).isEqualTo(409);
        assertThat(clerk.get("/billing/invoices").text()).contains("没有这样的发票");
    }

    @Test
    void othersSeeNoInvoices() {
        assertThat(logIn(Role.STREET_OFFICE).get("/billing/invoices").status()).isEqualTo(403);
        assertThat(logIn(Role.PROPERTY_COMPANY)
                        .get("/billing/units/" + unit + "/invoices")
                        .status())
                .isEqualTo(404);
        assertThat(clerk.get("/api/v1/invoices/1").status()).isEqualTo(404);
    }

    private Page setRate(String code) {
        return clerk.post(
                "/billing/tax-rates",
                "item",
                "PROPERTY_FEE",
                "treatment",
                "GENERAL",
                "code",
                code,
                "from",
                "2026-01-01");
    }
}
