package cn.changxiao.app.console.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateUse;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.certificate.SpendCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.SampleDecisions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class CertificatePagesIT extends ConsoleTest {

    private static final String STREET = "510903003";

    @Inject
    IssueCertificate issueCertificate;

    @Inject
    SpendCertificate spendCertificate;

    @Inject
    TransactionOperations<Connection> transactions;

    private OrganisationId street = new OrganisationId(0);
    private CompoundId compound = new CompoundId(0);

    @BeforeAll
    void buildACompound() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '测试街道')", STREET);
        street = newOrganisation(Role.STREET_OFFICE, STREET);
        compound = new CompoundId(ids.next());
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, address, created_at)
                VALUES (?, ?, '凭证花园', ?, '滨江路 15 号', '2024-01-01')
                """, compound.value(), "compound:" + compound, STREET);
    }

    @Test
    void showsWhatACertificatePermitsAndWhatUsedIt() {
        CertificateNumber number = issued();
        Browser office = logIn(Role.STREET_OFFICE, street);
        assertThat(office.get("/certificates").text()).contains(number.value(), "凭证花园", "可使用");
        assertThat(office.get("/certificates/" + number).text()).contains("尚未使用", "内容与出具时一致", "2099-12-31");

        transactions.executeWrite(status -> {
            Viewer clerk = Viewer.member(new UserId(7), "经办人甲", Role.STREET_OFFICE, street);
            return spendCertificate.spend(
                    clerk, number, CertificateUse.of(CertificateSubject.HANDOVER, compound, "handover:4711"));
        });

        assertThat(office.get("/certificates/" + number).text())
                .contains("已使用", "设施移交批次 4711", "/handover/batches/4711", "经办人甲");
    }

    @Test
    void printsAPaperThatAnybodyCanVerifyAndNobodyCanForge() throws Exception {
        CertificateNumber number = issued();
        byte[] file = logIn(Role.STREET_OFFICE, street)
                .get("/certificates/" + number + "/certificate.pdf")
                .bytes();
        Files.write(Path.of("target", "decision-certificate.pdf"), file);
        assertThat(file).startsWith('%', 'P', 'D', 'F');
        String seal = sql.first(
                        "SELECT content_hash FROM certificate_issued WHERE certificate_number = ?",
                        row -> HexFormat.of().formatHex(row.getBytes(1)),
                        number.value())
                .orElseThrow();

        String address = "/verify/certificate/" + number + "?h=";
        assertThat(anonymous().get(address + seal.substring(0, 16)).text()).contains("核验通过", "凭证花园", "共有设施移交");
        assertThat(anonymous().get(address + "0123456789abcdef").text()).contains("核验未通过");
        assertThat(anonymous().get(address + seal.substring(0, 8)).text()).contains("核验未通过");
        assertThat(anonymous().get("/verify/certificate/nonsense?h=" + seal).status())
                .isEqualTo(422);
    }

    @Test
    void showsNothingToStrangers() {
        CertificateNumber number = issued();
        Browser stranger = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510904003"));

        assertThat(stranger.get("/certificates").text()).contains("还没有凭证").doesNotContain(number.value());
        assertThat(stranger.get("/certificates/" + number).status()).isEqualTo(404);
        assertThat(stranger.get("/certificates/" + number + "/certificate.pdf").status())
                .isEqualTo(404);
        assertThat(anonymous().get("/certificates/" + number).status()).isNotEqualTo(200);
    }

    private CertificateNumber issued() {
        return issueCertificate.issue(Viewer.service(), SampleDecisions.decided(CertificateSubject.HANDOVER, compound));
    }
}
