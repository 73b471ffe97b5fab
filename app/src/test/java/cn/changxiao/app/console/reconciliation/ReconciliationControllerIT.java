package cn.changxiao.app.console.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
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
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ReconciliationControllerIT extends ConsoleTest {

    private static final String STATEMENT = """
            交易日期,摘要,借方发生额,贷方发生额,对方户名,交易流水号
            2026-01-05,看不清,,33.00,某某,R1
            2026-01-05,付电费,70.00,,供电公司,R2
            2026-01-05,手续费,5.00,,,R3
            2026-01-08,转账,,20.00,业主1之2,R4
            2026-01-08,转账,,21.00,某某,R5
            """;

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    OpenStatementAccount openStatementAccount;

    @Inject
    ImportStatement importStatement;

    private RegisteredEstate estate;
    private StatementAccountId account;
    private Browser clerk;

    @BeforeAll
    void aStatementOfACompany() {
        loadPlaces.load();
        estate = registerEstate.register(
                Viewer.service(), SampleEstates.estate("reconciliation-pages", "510903001", 1, 4));
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("reconciliation-pages-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        Viewer viewer = Viewer.member(new UserId(77), "出纳", Role.PROPERTY_COMPANY, company);
        account = openStatementAccount.open(
                viewer,
                new NewStatementAccount(StatementAccountKind.BANK, StatementPurpose.FEE, "622202020000777", "基本户"));
        importStatement.importFile(
                viewer,
                StatementUpload.of(account, "对账单.csv"),
                new ByteArrayInputStream(STATEMENT.getBytes(StandardCharsets.UTF_8)));
        clerk = logIn(Role.PROPERTY_COMPANY, company);
    }

    @Test
    void aDayIsMatchedExplainedAndCertified() {
        String day = "/billing/reconciliation/%s/2026-01-05".formatted(account);
        assertThat(clerk.get("/billing/reconciliation").text()).contains("待核对").contains("自动匹配");

        assertThat(clerk.post(
                                "/billing/reconciliation/%s/match".formatted(account),
                                "first",
                                "2026-01-01",
                                "last",
                                "2026-01-31")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.get(day).text()).contains("暂收").contains("对账单有、账上没有");
        long entry = sql.number(
                "SELECT entry_id FROM registry_statement_entry WHERE account_id = ? AND amount_fen = -7000",
                account.value());
        String explain = "%s/entries/%d/explain".formatted(day, entry);
        assertThat(clerk.post(explain, "kind", "ASIDE", "text", "").status()).isEqualTo(422);
        assertThat(clerk.post(explain, "kind", "ASIDE", "text", "公共电费").status())
                .isEqualTo(303);
        assertThat(clerk.post(explain, "kind", "ASIDE", "text", "公共电费").status())
                .isEqualTo(409);
        assertThat(clerk.get(day).text()).contains("公共电费").doesNotContain("对账单有、账上没有");

        assertThat(clerk.post(day + "/certificates").status()).isEqualTo(303);
        assertThat(clerk.get(day).text()).contains("第 1 号");
        assertThat(clerk.get("/api/v1/reconciliation/%s/days/2026-01-05/proof".formatted(account))
                        .text())
                .contains("\"agrees\":true");
        assertThat(clerk.post("%s/entries/%d/undo".formatted(day, entry)).status())
                .isEqualTo(303);
        assertThat(logIn(Role.PROPERTY_COMPANY).get(day).status()).isEqualTo(404);
        assertThat(logIn(Role.STREET_OFFICE).get(day).status()).isEqualTo(403);
    }

    @Test
    void aSuggestionIsConfirmedAndAnotherEntryIsGivenToAChosenRoom() {
        String day = "/billing/reconciliation/%s/2026-01-08".formatted(account);
        clerk.post("/billing/reconciliation/%s/match".formatted(account), "first", "2026-01-08", "last", "2026-01-08");
        String second = estate.units().get(1).toString();
        assertThat(clerk.get(day).text())
                .contains("确认建议")
                .contains("户名一致 25")
                .contains("name=\"unit\" value=\"%s\"".formatted(second));
        assertThat(clerk.get("/api/v1/reconciliation/%s/days/2026-01-08/suggestions".formatted(account))
                        .text())
                .contains("\"unit\":\"%s\"".formatted(second));

        assertThat(clerk.post(assign(day, 2_000), "unit", second, "amount", "20.00")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.post(assign(day, 2_000), "unit", second, "amount", "20.00")
                        .status())
                .isEqualTo(409);

        String page = assign(day, 2_100);
        assertThat(clerk.get(page + "?words=1%E5%B9%A2").text())
                .contains("业主1之1")
                .contains("业主1之3");
        assertThat(clerk.get(page + "?unit=" + estate.units().get(0)).text()).contains("没有未缴的账单");
        String first = estate.units().get(0).toString();
        assertThat(clerk.post(page, "unit", first, "amount", "20.99").status()).isEqualTo(422);
        assertThat(clerk.post(page, "unit", first, "amount", "21.00").status()).isEqualTo(303);
        assertThat(clerk.get(page).text()).contains("已匹配");
        assertThat(clerk.get(day).text()).contains("人工匹配到 1 户").doesNotContain("选择房屋");
        assertThat(logIn(Role.PROPERTY_COMPANY).get(page).status()).isEqualTo(404);
    }

    private String assign(String day, long fen) {
        return "%s/entries/%d/assign"
                .formatted(
                        day,
                        sql.number(
                                "SELECT entry_id FROM registry_statement_entry WHERE account_id = ? AND amount_fen = ?",
                                account.value(),
                                fen));
    }

    @Test
    void theRulesOfAManagerAreSavedAndChecked() {
        assertThat(clerk.post("/billing/reconciliation/tolerance", "threshold", "90", "days", "5", "fee", "0.50")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.get("/billing/reconciliation").text()).contains("value=\"90\"");
        assertThat(clerk.post("/billing/reconciliation/tolerance", "threshold", "10", "days", "5", "fee", "0")
                        .status())
                .isEqualTo(422);
    }
}
