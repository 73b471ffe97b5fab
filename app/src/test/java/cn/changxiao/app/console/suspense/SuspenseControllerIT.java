package cn.changxiao.app.console.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.suspense.NewSuspense;
import cn.changxiao.billing.suspense.Suspense;
import cn.changxiao.billing.suspense.SuspenseId;
import cn.changxiao.billing.suspense.SuspenseReason;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.money.Money;
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
final class SuspenseControllerIT extends ConsoleTest {

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    Suspense suspense;

    private RegisteredEstate estate;
    private OrganisationId company;
    private Browser clerk;
    private Browser checker;

    @BeforeAll
    void aCompoundWithACompany() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("suspense-pages", "510903001", 1, 4));
        company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("suspense-pages-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        clerk = logIn(Role.PROPERTY_COMPANY, company);
        checker = logIn(Role.PROPERTY_COMPANY, company);
    }

    @Test
    void aSumIsPaidInForARoomInPartAndTheRestReturnedByTwoPersons() {
        SuspenseId id = hold("pages-1", "88.00");
        String page = "/billing/suspense/" + id;
        assertThat(clerk.get("/billing/suspense").text()).contains("看不清的备注").contains(">88.00<");
        assertThat(clerk.get(page + "?words=1%E5%B9%A2101").text()).contains("转为该户缴费");

        String unit = estate.units().get(0).toString();
        assertThat(clerk.post(page + "/pay", "key", "pages:pay", "unit", unit, "amount", "60.00")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.post(page + "/pay", "key", "pages:more", "unit", unit, "amount", "60.00")
                        .status())
                .isEqualTo(409);
        assertThat(clerk.post(page + "/return", "key", "pages:back", "note", "多转，原路退回")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.post(page + "/check", "key", "pages:own", "decision", "APPROVE")
                        .status())
                .isEqualTo(403);
        assertThat(checker.get(page).text()).contains("¥28.00").contains("同意退回");
        assertThat(checker.post(page + "/check", "key", "pages:check", "decision", "APPROVE")
                        .status())
                .isEqualTo(303);

        assertThat(checker.get(page).text()).contains("转为缴费").contains("已退回");
        assertThat(clerk.get("/billing/suspense/settled").text()).contains("看不清的备注");
    }

    @Test
    void strangersFindNothing() {
        SuspenseId id = hold("pages-2", "5.00");

        assertThat(logIn(Role.PROPERTY_COMPANY).get("/billing/suspense/" + id).status())
                .isEqualTo(404);
        assertThat(logIn(Role.STREET_OFFICE).get("/billing/suspense").status()).isEqualTo(403);
        assertThat(clerk.get("/api/v1/suspense/" + id).text()).contains("\"open\":\"5.00\"");
    }

    private SuspenseId hold(String key, String yuan) {
        return suspense.hold(new NewSuspense(
                new BusinessKey(key),
                company,
                PaymentChannel.TRANSFER,
                Optional.of(key),
                Money.parse(yuan),
                LocalDate.of(2026, 1, 20),
                SuspenseReason.NOT_MATCHED,
                "看不清的备注",
                "某某"));
    }
}
