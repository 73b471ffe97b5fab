package cn.changxiao.app.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.place.LoadPlaces;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class PolicyConsoleIT extends ConsoleTest {

    private static final String STREET = "510903001";

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    Clock clock;

    private OrganisationId office = new OrganisationId(0);

    @BeforeAll
    void openAnOffice() {
        loadPlaces.load();
        office = newOrganisation(Role.STREET_OFFICE, STREET);
    }

    @Test
    void showsWhichValueAppliesWhyAndWhatItOverrides() {
        Browser browser = logIn(Role.STREET_OFFICE, office);

        assertThat(browser.get("/registry/policies?place=652301&day=2026-11-20").text())
                .contains("14 个工作日", "公示时间不少于14个工作日", "昌吉回族自治州", "国家 7 日（下级规定优先）");
        assertThat(browser.get("/registry/policies?place=652301&day=2020-06-01").text())
                .doesNotContain("14 个工作日");
        assertThat(browser.get("/registry/policies").text()).contains("南津路街道");
    }

    @Test
    void showsWhatTwoPlacesDifferIn() {
        Browser browser = logIn(Role.FUND_CUSTODIAN);

        String differences = browser.get("/registry/policies?place=533103&day=2026-11-20&other=652301")
                .text();
        assertThat(differences).contains("的不同", "居民满意度达到90%以上方可启动实施");
        assertThat(browser.get("/registry/policies?place=510903&other=510904").text())
                .contains("两地适用的取值完全相同");
    }

    @Test
    void setsAValueByTwoPeople() {
        Browser clerk = logIn(Role.STREET_OFFICE, office);
        Browser checker = logIn(Role.STREET_OFFICE, office);
        String today = LocalDate.now(clock).toString();
        clerk.get("/registry/policies");
        checker.get("/registry/policies");

        Page proposed = clerk.post(
                "/registry/policies",
                "key",
                "console:1",
                "place",
                STREET,
                "parameter",
                "HANDOVER_RESPONSE",
                "value",
                "10",
                "days",
                "DAYS",
                "validFrom",
                today,
                "clause",
                "街道移交工作方案第5条");
        assertThat(proposed.status()).isEqualTo(303);
        long id = sql.number("SELECT proposal_id FROM policy_proposal WHERE business_key = 'console:1'");
        assertThat(clerk.post("/registry/policies/proposals/" + id, "decision", "adopt")
                        .status())
                .isEqualTo(403);
        assertThat(checker.get("/registry/policies").text()).contains("待复核的取值", "街道移交工作方案第5条");
        assertThat(checker.post("/registry/policies/proposals/" + id, "decision", "adopt")
                        .status())
                .isEqualTo(303);

        assertThat(checker.get("/api/v1/policies?place=" + STREET).text())
                .contains("\"text\":\"10 日\"", "街道移交工作方案第5条", "\"text\":\"15 个工作日\"");
        assertThat(clerk.post(
                                "/registry/policies",
                                "key",
                                "console:2",
                                "place",
                                STREET,
                                "parameter",
                                "COLLECTION_TARGET",
                                "value",
                                "九成",
                                "validFrom",
                                today,
                                "clause",
                                "街道方案第1条")
                        .text())
                .contains("不是有效的取值");
        assertThat(logIn(Role.OPERATOR).post("/registry/policies", "key", "x").status())
                .isEqualTo(403);
    }

    @Test
    void setsAValueByMachine() {
        Browser clerk = logIn(Role.STREET_OFFICE, office);
        Page proposed = clerk.postJson("/api/v1/policies/proposals", """
                {"key":"api:1","place":"%s","parameter":"COLLECTION_TARGET","value":850000,
                "unit":"PARTS_PER_MILLION","validFrom":"%s","clause":"街道考核办法第2条"}
                """.formatted(STREET, LocalDate.now(clock)));
        assertThat(proposed.status()).isEqualTo(201);
        long id = sql.number("SELECT proposal_id FROM policy_proposal WHERE business_key = 'api:1'");

        assertThat(logIn(Role.STREET_OFFICE, office)
                        .postJson("/api/v1/policies/proposals/" + id + "/decision", "{\"adopt\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(clerk.get("/api/v1/policies?place=" + STREET).text()).contains("\"text\":\"85%\"");
    }
}
