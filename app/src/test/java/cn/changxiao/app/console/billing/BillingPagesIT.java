package cn.changxiao.app.console.billing;

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
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BillingPagesIT extends ConsoleTest {

    private static final String STREET = "510903001";

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    private RegisteredEstate estate;
    private Browser clerk;
    private Browser checker;

    @BeforeAll
    void aCompoundWithACompany() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("pages", STREET, 1, 6));
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("pages-agreement"),
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

    /** The whole way: price, run, bills, money, receipt, rate. */
    @Test
    void aMonthIsBilledPaidAndShown() throws Exception {
        approvePrice();
        String run = billJanuary();
        assertThat(checker.get(run).text()).contains("已完成").contains("6");

        Page bills = clerk.get("/billing/bills?month=2026-01");
        String bill = "/billing/bills/" + first(bills, "/billing/bills/(\\d+)\"");
        assertThat(clerk.get(bill).text()).contains("89.50 m² × 0.65 元/m²·月").contains("¥58.18");
        assertIsPdf(clerk.get(bill + "/pdf"));
        assertIsPdf(clerk.get("/billing/buildings/%d/pdf?month=2026-01"
                .formatted(estate.buildings().get(0).value())));

        payAtTheCounter();
        seeTheRates();
        goDownToTheBills();
        overseeFromTheCity();
        ownerSeesTheOwn(bill);
    }

    @Test
    void peopleOutsideAreKeptOut() {
        assertThat(logIn(Role.OPERATOR).get("/billing/counter").status()).isEqualTo(403);
        assertThat(clerk.get("/").location()).isEqualTo("/desk/fees");
        assertThat(clerk.get("/desk/fees").text()).doesNotContain("href=\"/desk/collection\"");
        assertThat(anonymous().get("/desk/collection").status()).isIn(302, 303, 307, 401);
        assertThat(logIn(Role.PROPERTY_COMPANY)
                        .get("/billing/counter/" + estate.units().get(0).value())
                        .status())
                .isEqualTo(404);
    }

    private void approvePrice() {
        Page form = clerk.get("/billing/tariffs/new");
        assertThat(clerk.post(
                                "/billing/tariffs",
                                "key",
                                first(form, "name=\"key\" value=\"([^\"]+)\""),
                                "compound",
                                estate.compound().toString(),
                                "item",
                                "PROPERTY_FEE",
                                "price",
                                "0.65",
                                "from",
                                "2025-01-01",
                                "basis",
                                "物业服务合同第五条")
                        .status())
                .isEqualTo(303);
        String approve = first(checker.get("/billing/tariffs"), "(/billing/tariffs/\\d+/approve)");
        assertThat(clerk.get("/billing/tariffs").text()).doesNotContain("/approve");
        assertThat(checker.post(approve).status()).isEqualTo(303);
    }

    private String billJanuary() throws InterruptedException {
        Page form = clerk.get("/billing/runs");
        Page prepared = clerk.post(
                "/billing/runs",
                "key",
                first(form, "name=\"key\" value=\"([^\"]+)\""),
                "first",
                "2026-01",
                "last",
                "2026-01");
        String run = prepared.location();
        assertThat(clerk.get(run).text()).contains("349.08").contains("须由另一位同事复核");
        assertThat(clerk.post(run + "/sign").status()).isEqualTo(403);
        assertThat(checker.post(run + "/sign").status()).isEqualTo(303);
        for (int i = 0; i < 100 && !checker.get(run).text().contains("已完成"); i++) {
            Thread.sleep(100);
        }
        return run;
    }

    private void payAtTheCounter() {
        Page shifts = clerk.get("/billing/shifts");
        clerk.post("/billing/shifts", "key", first(shifts, "name=\"key\" value=\"([^\"]+)\""), "change", "100.00");
        String unit = clerk.get("/billing/counter?words=" + encode("1幢101")).location();
        Page form = clerk.get(unit);
        assertThat(form.text()).contains("¥58.18");
        String[] fields = {
            "key", first(form, "name=\"key\" value=\"([^\"]+)\""),
            "amount", "60.00",
            "channel", "CASH",
            "transaction", "",
            "received", "2026-01-20"
        };
        String receipt = clerk.post(unit, fields).location();
        assertThat(clerk.post(unit, fields).location()).isEqualTo(receipt);
        assertThat(clerk.get(receipt).text()).contains("¥60.00").contains("¥1.82");
        assertIsPdf(clerk.get(receipt + "/pdf"));
        Page refused = clerk.post(
                unit, "key", "k-1", "amount", "1.005", "channel", "CASH", "transaction", "", "received", "2026-01-20");
        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.text()).contains("多于两位小数");
    }

    private void seeTheRates() {
        Browser street = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, STREET));
        Page board = street.get("/desk/collection");
        assertThat(board.text()).contains("16.66%").contains("当期收缴率").contains("小区pages");
        assertThat(street.get("/collection/compounds/" + estate.compound()).text())
                .contains("cx-room-paid")
                .contains("cx-room-unpaid");
        assertThat(street.get("/collection/units/" + estate.units().get(0)).text())
                .contains("2026-000001");
        assertThat(clerk.get("/desk/fees").text()).contains("16.66%");
        assertThat(street.get("/api/v1/collection/rates?level=COMPOUND&month=2026-01")
                        .text())
                .contains("\"percent\":\"16.66%\"");
        assertThat(street.get("/collection/definitions?month=2026-01").text())
                .contains("58.18 ÷ 349.08")
                .contains("1 ÷ 6")
                .contains("无欠费");
        assertThat(street.get("/collection/definitions?month=2025-12").text()).contains("无账单");
        assertThat(street.get("/api/v1/collection/definitions").text()).contains("\"ARREARS\"");
        assertThat(street.get("/api/v1/collection/apart?month=2026-01").text()).contains("\"households\":0");
    }

    private void goDownToTheBills() {
        Browser street = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, STREET));
        String in = "?in=COMPOUND:%s&month=2026-01".formatted(estate.compound());
        assertThat(street.get("/desk/collection?month=2026-01").text())
                .contains("/desk/collection?in=COMPOUND:" + estate.compound())
                .contains("saveAsImage");
        assertThat(street.get("/desk/collection" + in).text())
                .contains("1幢")
                .contains("/collection/compounds/%s?month=2026-01#b%s"
                        .formatted(estate.compound(), estate.buildings().get(0)));
        assertThat(street.get("/collection/bills" + in).text())
                .contains("2026-000001")
                .contains("349.08");
        assertThat(street.get("/collection/bills" + in + "&state=PAID").text())
                .contains("2026-000001")
                .doesNotContain("2026-000002");
        assertThat(street.get("/api/v1/collection/rates?level=BUILDING&month=2026-01&parent=COMPOUND:"
                                + estate.compound())
                        .text())
                .contains("1幢")
                .contains("16.66%");
        assertThat(street.get("/api/v1/collection/bills?month=2026-01&state=UNPAID&parent=COMPOUND:"
                                + estate.compound())
                        .text())
                .contains("2026-000006")
                .doesNotContain("2026-000001");
        assertThat(street.get("/desk/collection?in=STREET:510904001").status()).isEqualTo(404);
        assertThat(street.get("/collection/bills?in=STREET:510904001").status()).isEqualTo(404);
        assertThat(street.get("/desk/collection?in=STREET:x").status()).isIn(400, 422);
        assertThat(clerk.get("/desk/collection").status()).isEqualTo(403);
        assertThat(clerk.get("/collection?month=2026-01").text())
                .contains("16.66%")
                .doesNotContain("by=MANAGER");
    }

    private void overseeFromTheCity() {
        Browser city = logIn(Role.HOUSING_AUTHORITY, newOrganisation(Role.HOUSING_AUTHORITY, "5109"));
        String compound = estate.compound().toString();
        assertThat(city.get("/").location()).isEqualTo("/desk/collection");
        assertThat(city.get("/desk/collection?by=COUNTY&month=2026-01").text())
                .contains("船山区")
                .contains("无账单");
        assertThat(city.get("/desk/collection?in=COUNTY:510903,MANAGEMENT_MODE:COMPANY&by=BUILT")
                        .text())
                .contains("1990—1999 年");
        assertThat(city.get("/collection/compounds/" + compound).text())
                .contains("cx-room-unpaid")
                .doesNotContain("/collection/units/");
        assertThat(city.get("/collection/units/" + estate.units().get(0)).status())
                .isEqualTo(403);
        assertThat(city.get("/billing/bills").status()).isEqualTo(403);
        Browser other = logIn(Role.HOUSING_AUTHORITY, newOrganisation(Role.HOUSING_AUTHORITY, "5110"));
        assertThat(other.get("/desk/collection?in=COMPOUND:" + compound).status())
                .isEqualTo(404);
        assertThat(other.get("/collection/compounds/" + compound).status()).isEqualTo(404);
    }

    private void ownerSeesTheOwn(String bill) {
        long person = sql.number(
                "SELECT person_id FROM registry_ownership WHERE unit_id = ?",
                estate.units().get(0).value());
        Browser owner = logInOwner(new PersonId(person));
        assertThat(owner.get("/my/bills").text()).contains("2026-01").contains("已付清");
        assertThat(owner.get(bill).status()).isEqualTo(200);
        long other = sql.number(
                "SELECT bill_id FROM billing_bill WHERE unit_id = ?",
                estate.units().get(1).value());
        assertThat(owner.get("/billing/bills/" + other).status()).isEqualTo(404);
    }

    private static void assertIsPdf(Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(new String(page.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
