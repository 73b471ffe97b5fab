package cn.changxiao.app.console.tariff;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TariffPagesIT extends ConsoleTest {

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
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("tariffpages", STREET, 1, 4));
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("tariff-pages-agreement"),
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
    void theFormShowsWhatAUnitWouldPayBeforeAnythingIsProposed() {
        assertThat(clerk.get("/billing/tariffs/new?kind=PER_AREA&price=0.65&area=89.50")
                        .text())
                .contains("89.50 m² → 58.18 元/月");
        assertThat(clerk.get("/billing/tariffs/new?kind=TIERED&area=100&bands=" + encode("90=0.50，以上=0.80"))
                        .text())
                .contains("100.00 m² → 53.00 元/月");
        assertThat(clerk.get("/billing/tariffs/new?kind=PER_AREA&price=0.00001").text())
                .contains("精确到 0.0001 元");
    }

    @Test
    void bandsAreProposedSentBackApprovedAndEndedByTwo() {
        Page refused = propose("TIERED", "", "90=0.50", "bad");
        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.text()).contains("2 至 10 段");

        assertThat(propose("TIERED", "", "90=0.50，以上=0.80", "first").status()).isEqualTo(303);
        String reject = first(checker.get("/billing/tariffs"), "(/billing/tariffs/\\d+/reject)");
        assertThat(checker.post(reject, "reason", "").text()).contains("请写明退回原因");
        assertThat(checker.post(reject, "reason", "依据不符").status()).isEqualTo(303);
        assertThat(clerk.get("/billing/tariffs").text()).contains("依据不符").contains("90.00 m² 以内 0.50");

        propose("PER_UNIT", "20", "", "second");
        assertThat(checker.post(first(checker.get("/billing/tariffs"), "(/billing/tariffs/\\d+/approve)"))
                        .status())
                .isEqualTo(303);
        String end = first(clerk.get("/billing/tariffs"), "(/billing/tariffs/\\d+/end)\"");
        assertThat(clerk.post(end, "on", "2099-01-01", "reason", "合同到期").status())
                .isEqualTo(303);
        assertThat(clerk.post(end + "/approve").status()).isEqualTo(403);
        assertThat(checker.post(end + "/approve").status()).isEqualTo(303);
        assertThat(clerk.get("/api/v1/billing/tariffs").text()).contains("\"validUntil\":\"2099-01-01\"");
    }

    @Test
    void aSpaceAReliefAndASubsidyAreWrittenDown() {
        String search = "?words=" + encode("1幢101");
        Page spaces = clerk.get("/billing/spaces" + search);
        String unit = first(spaces, "<option value=\"(\\d+)\">");
        String[] space = {"key", key(spaces), "unit", unit, "number", "A-012", "from", "2026-01-01"};
        assertThat(clerk.post("/billing/spaces", space).status()).isEqualTo(303);
        assertThat(clerk.get("/billing/spaces").text()).contains("A-012");

        Page reliefs = clerk.get("/billing/reliefs" + search);
        assertThat(relief(reliefs, unit, "").text()).contains("证明材料");
        assertThat(relief(reliefs, unit, "低保证 510903-1").status()).isEqualTo(303);
        String approve = first(checker.get("/billing/reliefs"), "(/billing/reliefs/\\d+/approve)");
        assertThat(clerk.post(approve).status()).isEqualTo(403);
        assertThat(checker.post(approve).status()).isEqualTo(303);
        assertThat(clerk.get("/api/v1/billing/reliefs").text())
                .contains("30.00%")
                .contains("APPROVED");

        Page subsidies = clerk.get("/billing/subsidies");
        clerk.post(
                "/billing/subsidies",
                "key",
                key(subsidies),
                "compound",
                estate.compound().toString(),
                "payer",
                "测试街道办事处",
                "item",
                "PROPERTY_FEE",
                "share",
                "30",
                "first",
                "2026-01",
                "last",
                "2026-12",
                "evidence",
                "补贴协议");
        String agree = first(checker.get("/billing/subsidies"), "(/billing/subsidies/\\d+)/approve");
        assertThat(checker.post(agree + "/approve").status()).isEqualTo(303);
        assertThat(clerk.get(agree).text()).contains("该账期还没有账单");
        assertThat(clerk.get(agree + "?month=2027-01").text()).contains("不含 2027-01");
    }

    @Test
    void nobodyElseSeesReliefs() {
        assertThat(logIn(Role.STREET_OFFICE).get("/billing/reliefs").status()).isEqualTo(403);
        assertThat(logIn(Role.OPERATOR).get("/billing/subsidies").status()).isEqualTo(403);
        assertThat(logIn(Role.PROPERTY_COMPANY).get("/billing/reliefs").text()).contains("还没有减免");
    }

    private Page propose(String kind, String price, String bands, String key) {
        return clerk.post(
                "/billing/tariffs",
                "key",
                "tariff-pages-" + key,
                "compound",
                estate.compound().toString(),
                "item",
                "PROPERTY_FEE",
                "kind",
                kind,
                "price",
                price,
                "bands",
                bands,
                "from",
                "2026-01-01",
                "basis",
                "物业服务合同第五条");
    }

    private Page relief(Page form, String unit, String evidence) {
        return clerk.post(
                "/billing/reliefs",
                "key",
                key(form),
                "unit",
                unit,
                "item",
                "PROPERTY_FEE",
                "kind",
                "LOW_INCOME",
                "share",
                "30",
                "sum",
                "",
                "notice",
                "",
                "from",
                "2026-01-01",
                "last",
                "2026-12-31",
                "evidence",
                evidence);
    }

    private static String key(Page form) {
        return first(form, "name=\"key\" value=\"([^\"]+)\"");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
