package cn.changxiao.app.api.handover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.certificate.CertificateNumber;
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
final class HandoverApiIT extends ConsoleTest {

    private static final String STREET = "510903001";

    @Inject
    IssueCertificate issueCertificate;

    private OrganisationId street = new OrganisationId(0);
    private OrganisationId operator = new OrganisationId(0);
    private long compound;
    private long facility;

    @BeforeAll
    void buildACompound() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '测试街道')", STREET);
        street = newOrganisation(Role.STREET_OFFICE, STREET);
        operator = newOrganisation(Role.OPERATOR, STREET);
        compound = ids.next();
        facility = ids.next();
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, address, created_at)
                VALUES (?, ?, '滨江花园', ?, '滨江路 12 号', '2024-01-01')
                """, compound, "compound:" + compound, STREET);
        sql.update("""
                INSERT INTO handover_facility (facility_id, business_key, content_hash, compound_id, facility_class,
                    description, quantity_hundredths, unit, cost_fen, funding_source, owner_before, meter_boundary, duty,
                    registered_at)
                VALUES (?, 'facility', REPEAT('x', 32), ?, 'GAS', '燃气引入管', 100, '项', 5000, 'OWNERS', 'OWNERS_COMMON',
                    'OUTSIDE_METER', 'TRANSFER_BY_LAW', '2024-01-01')
                """, facility, compound);
    }

    @Test
    void handsOverByMachine() {
        Browser giver = logIn(Role.STREET_OFFICE, street);
        Browser taker = logIn(Role.OPERATOR, operator);
        String draft = """
                {"key":"d1","number":"YJ-API-1","compound":"%d","operator":"%s","facilities":["%d"]}
                """.formatted(compound, operator, facility);
        Page drafted = giver.postJson("/api/v1/handover/batches", draft);
        assertThat(drafted.status()).isEqualTo(201);
        String batch = "/api/v1/handover/batches/" + id(drafted);

        assertThat(giver.postJson("/api/v1/handover/batches", draft).text()).isEqualTo(drafted.text());
        giver.postJson(batch + "/invite", "{\"key\":\"i1\",\"checkOn\":\"2025-02-20\"}");
        taker.postJson(batch + "/check", "[{\"lineNo\":1,\"outcome\":\"ACCEPTED\"}]");
        taker.postJson(batch + "/conclude", "{\"key\":\"c1\"}");
        taker.postJson(
                batch + "/agree",
                "{\"key\":\"a1\",\"titleOn\":\"2025-03-01\",\"riskOn\":\"2025-03-05\",\"signatory\":\"周五\"}");
        CertificateNumber decision = issueCertificate.issue(
                Viewer.service(), SampleDecisions.decided(CertificateSubject.HANDOVER, new CompoundId(compound)));
        Page done = giver.postJson(
                batch + "/transfer",
                "{\"key\":\"t1\",\"signatory\":\"吴六\",\"certificate\":\"%s\"}".formatted(decision));

        assertThat(done.text()).contains("\"state\":\"TRANSFERRED\"", "\"titleOn\":\"2025-03-01\"");
        assertThat(giver.get("/api/v1/handover/coverage/CLASS").text()).contains("\"rate\":\"100.00%\"");
        assertThat(taker.get("/api/v1/handover/facilities/" + facility + "/custody")
                        .text())
                .contains("风险自2025-03-05起由接管单位承担");
        assertThat(giver.get("/api/v1/handover/batches?state=TRANSFERRED").text())
                .contains("YJ-API-1");
    }

    @Test
    void answersABrokenRuleAsAProblem() {
        Browser giver = logIn(Role.STREET_OFFICE, street);

        Page notAnId = giver.postJson(
                "/api/v1/handover/batches",
                "{\"key\":\"d2\",\"number\":\"X\",\"compound\":\"x\",\"operator\":\"1\",\"facilities\":[\"1\"]}");
        Page notJoint = giver.postJson("/api/v1/handover/acceptances", """
                {"key":"k","compound":"%d","project":"改造","worksClass":"BASIC","conclusion":"PASSED",
                 "acceptedOn":"2024-10-30","parties":[],"parts":[]}
                """.formatted(compound));

        assertThat(notAnId.status()).isEqualTo(422);
        assertThat(notJoint.status()).isEqualTo(422);
        assertThat(notJoint.text()).contains("AcceptanceNotJoint");
        assertThat(notJoint.header("Content-Type")).contains("application/problem+json");
    }

    private static String id(Page page) {
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(page.text());
        assertThat(id.find()).as(page.text()).isTrue();
        return id.group(1);
    }
}
