package cn.changxiao.app.console.run;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BillRunControllerIT extends ConsoleTest {

    private static final String STREET = "510903001";
    private static final long TARIFF = 77_001;

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
    void aPricedCompoundWithACompany() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("run-pages", STREET, 1, 3));
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("run-pages-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        sql.update("""
                INSERT INTO billing_tariff (tariff_id, business_key, compound_id, fee_item_id, price_e4, valid_from,
                    valid_until, basis, state, proposed_by, proposed_by_organisation, proposed_at, checked_by, approved_from)
                VALUES (?, 'run-pages', ?, 1, 6500, '2025-02-10', '9999-12-31', '合同', 'APPROVED', 1, ?, '2025-01-01', 2,
                    '2025-02-10')
                """, TARIFF, estate.compound().value(), company.value());
        clerk = logIn(Role.PROPERTY_COMPANY, company);
        checker = logIn(Role.PROPERTY_COMPANY, company);
    }

    @Test
    void aQuarterOfChosenCompoundsIsPreviewedSignedOffAndFollowed() throws Exception {
        assertThat(clerk.get("/billing/runs").text()).contains("小区run-pages").contains("按半年");
        String run = prepare("scope", "COMPOUNDS", "compound-" + estate.compound(), "1");

        Page preview = clerk.get(run);
        assertThat(preview.text())
                .contains("按季")
                .contains("选定的 1 个小区")
                .contains("上期未出账")
                .contains("2025-01-01")
                .contains("申报并批准这些天的收费标准后另编批次补出");
        Page workbook = clerk.get(run + "/preview.xlsx");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(new String(workbook.bytes(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(logIn(Role.PROPERTY_COMPANY).get(run + "/preview.xlsx").status())
                .isEqualTo(404);

        assertThat(checker.post(run + "/sign").status()).isEqualTo(303);
        for (int i = 0; i < 100 && !checker.get(run).text().contains("已完成"); i++) {
            Thread.sleep(100);
        }
        String json = checker.get("/api/v1" + run).text();
        assertThat(json)
                .contains("\"state\":\"POSTED\"")
                .contains("\"cycle\":\"QUARTER\"")
                .contains("\"linesDone\":6");
        assertThat(checker.get(run).text()).contains("6 / 6 行");
    }

    @Test
    void whatCannotBeMeantIsSaidInASentence() {
        Page months = clerk.post("/billing/runs", fields("2025-01", "2025-02", "k-months", "scope", "MANAGED"));
        assertThat(months.text()).contains("3 个月的整数倍");
        Page nothing = clerk.post("/billing/runs", fields("2025-01", "2025-03", "k-none", "scope", "COMPOUNDS"));
        assertThat(nothing.text()).contains("请至少选择一个小区");
        Page far = clerk.post("/billing/runs", fields("2090-01", "2090-03", "k-far", "scope", "MANAGED"));
        assertThat(far.text()).contains("预收账单最多提前");
    }

    private String prepare(String... more) {
        Page prepared = clerk.post("/billing/runs", fields("2025-01", "2025-03", "k-quarter", more));
        assertThat(prepared.status()).isEqualTo(303);
        return prepared.location();
    }

    private static String[] fields(String first, String last, String key, String... more) {
        String[] fields = new String[more.length + 8];
        String[] head = {"key", key, "first", first, "last", last, "cycle", "QUARTER"};
        System.arraycopy(head, 0, fields, 0, head.length);
        System.arraycopy(more, 0, fields, head.length, more.length);
        return fields;
    }
}
