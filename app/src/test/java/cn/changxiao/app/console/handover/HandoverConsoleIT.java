package cn.changxiao.app.console.handover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.SampleDecisions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class HandoverConsoleIT extends ConsoleTest {

    private static final String STREET = "510903001";

    @Inject
    IssueCertificate issueCertificate;

    private OrganisationId street = new OrganisationId(0);
    private OrganisationId operator = new OrganisationId(0);
    private long compound;

    @BeforeAll
    void buildACompound() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '测试街道')", STREET);
        street = newOrganisation(Role.STREET_OFFICE, STREET);
        operator = newOrganisation(Role.OPERATOR, STREET);
        compound = ids.next();
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, address, created_at)
                VALUES (?, ?, '滨江花园', ?, '滨江路 12 号', '2024-01-01')
                """, compound, "compound:" + compound, STREET);
    }

    @Test
    void aStreetOfficeRecordsAnAcceptance() {
        Browser browser = logIn(Role.STREET_OFFICE, street);
        String key = field(browser.get("/handover/acceptances/new"), "key");

        Page answer = browser.post(
                "/handover/acceptances",
                "key",
                key,
                "compound",
                Long.toString(compound),
                "project",
                "2024年改造",
                "worksClass",
                "BASIC",
                "conclusion",
                "PASSED",
                "acceptedOn",
                "2024-10-30",
                "party_BUILDER",
                "城建公司",
                "signed_BUILDER",
                "赵䶮",
                "party_COMMUNITY",
                "滨江社区",
                "signed_COMMUNITY",
                "钱一",
                "party_OWNER_REPRESENTATIVES",
                "业主代表",
                "signed_OWNER_REPRESENTATIVES",
                "孙二",
                "part_EXTERNAL_WALL",
                "on");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.location()).text()).contains("验收已登记", "赵䶮", "外墙面防渗漏", "2029-10-30", "第40条");
        assertThat(browser.get("/handover/acceptances").text()).contains("滨江花园", "合格");
    }

    @Test
    void anAcceptanceWithoutTheOwnersIsRefusedWithASentence() {
        Browser browser = logIn(Role.STREET_OFFICE, street);

        Page answer = browser.post(
                "/handover/acceptances",
                "key",
                "acceptance:lonely",
                "compound",
                Long.toString(compound),
                "project",
                "2024年改造",
                "worksClass",
                "BASIC",
                "conclusion",
                "PASSED",
                "acceptedOn",
                "2024-10-30",
                "party_BUILDER",
                "城建公司",
                "signed_BUILDER",
                "赵䶮");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("联合验收缺少街道或社区");
    }

    @Test
    void bothSidesHandOverFacilitiesPageByPage() {
        Browser giver = logIn(Role.STREET_OFFICE, street);
        Browser taker = logIn(Role.OPERATOR, operator);
        addFacility(giver, "给水主管 PE110");
        addFacility(giver, "二次供水泵房");
        String batch = draft(giver);

        assertThat(taker.get("/desk/operator/" + batch).status()).isEqualTo(404);
        giver.post("/handover/batches/" + batch + "/invite", "checkOn", "2025-02-20");
        assertThat(taker.get("/desk/operator").text()).contains("YJ-PAGE-1", "已邀请查验");
        taker.get("/desk/operator/" + batch);
        Page early = taker.post("/desk/operator/" + batch + "/conclude");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("还有 2 项未查验");
        taker.post(
                "/desk/operator/" + batch + "/check",
                "outcome_1",
                "ACCEPTED",
                "outcome_2",
                "REJECTED",
                "defect_2",
                "缺图纸",
                "due_2",
                "2025-03-22");
        taker.post("/desk/operator/" + batch + "/conclude");
        taker.post(
                "/desk/operator/" + batch + "/agree",
                "titleOn",
                "2025-03-01",
                "riskOn",
                "2025-03-05",
                "signatory",
                "周五");
        giver.get("/handover/batches/" + batch);
        Page undecided = giver.post("/handover/batches/" + batch + "/transfer", "signatory", "吴六");
        assertThat(undecided.status()).isEqualTo(409);
        assertThat(undecided.text()).contains("须有业主共同决定");
        String decision = issueCertificate
                .issue(Viewer.service(), SampleDecisions.decided(CertificateSubject.HANDOVER, new CompoundId(compound)))
                .value();
        assertThat(giver.get("/handover/batches/" + batch).text()).contains(decision);
        Page done = giver.post("/handover/batches/" + batch + "/transfer", "signatory", "吴六", "certificate", decision);

        assertThat(done.status()).isEqualTo(303);
        assertThat(giver.get("/handover/batches/" + batch).text()).contains("已移交", "缺图纸", "2025-03-05", "办理经过");
        assertThat(giver.get("/handover/coverage").text()).contains("50.00%", "供水");
        Page certificate = taker.post("/desk/operator/" + batch + "/certificate");
        assertThat(certificate.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(certificate.text()).startsWith("%PDF");
    }

    @Test
    void othersSeeNothing() {
        Browser elsewhere = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510904002"));
        Browser otherOperator = logIn(Role.OPERATOR);

        assertThat(elsewhere
                        .get("/handover/compounds/" + compound + "/facilities")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/handover/acceptances").text()).contains("还没有验收记录");
        assertThat(otherOperator.get("/desk/operator").text()).contains("没有符合条件的移交批次");
        assertThat(otherOperator.get("/handover/acceptances").status()).isEqualTo(403);
        assertThat(logIn(Role.ADMINISTRATOR).get("/handover/batches").status()).isEqualTo(403);
    }

    @Test
    void anybodyMayVerifyAPaper() {
        assertThat(anonymous().get("/verify/handover/1?h=0123456789abcdef").text())
                .contains("核验未通过");
    }

    private void addFacility(Browser giver, String description) {
        String address = "/handover/compounds/" + compound + "/facilities";
        String key = field(giver.get(address), "key");
        Page answer = giver.post(
                address,
                "key",
                key,
                "facilityClass",
                "WATER",
                "description",
                description,
                "quantity",
                "350.5",
                "unit",
                "米",
                "cost",
                "36000",
                "funding",
                "LOCAL_BUDGET",
                "ownerBefore",
                "OWNERS_COMMON",
                "boundary",
                "OUTSIDE_METER");
        assertThat(answer.status()).isEqualTo(303);
    }

    private String draft(Browser giver) {
        String form = giver.get("/handover/batches/new?compound=" + compound).text();
        Matcher facilities = Pattern.compile("name=\"(facility_\\d+)\"").matcher(form);
        String[] ticked = facilities.results().map(match -> match.group(1)).toArray(String[]::new);
        assertThat(ticked).hasSize(2);
        Page answer = giver.post(
                "/handover/batches",
                "compound",
                Long.toString(compound),
                "number",
                "YJ-PAGE-1",
                "operator",
                operator.toString(),
                ticked[0],
                "on",
                ticked[1],
                "on");
        assertThat(answer.status()).isEqualTo(303);
        return answer.location().substring(answer.location().lastIndexOf('/') + 1);
    }

    private static String field(Page page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.text());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
