package cn.changxiao.app.console.dunning;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DunningPagesIT extends ConsoleTest {

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    private RegisteredEstate estate;
    private long company;
    private Browser clerk;
    private Browser checker;

    @BeforeAll
    void threeUnitsThatOweAMonthOfLastYear() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("dunning", "510903001", 1, 3));
        OrganisationId organisation = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        company = organisation.value();
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("dunning-agreement"),
                        estate.compound(),
                        ManagementMode.COMPANY,
                        Optional.of(organisation),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2020, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        clerk = logIn(Role.PROPERTY_COMPANY, organisation);
        checker = logIn(Role.PROPERTY_COMPANY, organisation);
        for (int i = 0; i < estate.units().size(); i++) {
            bill(i + 1, estate.units().get(i).value());
        }
    }

    /** Preview, demand, case, plan, dispute by the owner, ladder and late fee: the whole way. */
    @Test
    void arrearsAreDemandedDisputedAndPlanned() {
        assertThat(clerk.get("/dunning").text()).contains("第 1 级").contains("174.54");
        assertThat(clerk.post("/dunning/run").status()).isEqualTo(303);
        Page cases = clerk.get("/dunning");
        assertThat(cases.text()).contains("今天没有到期的催缴").contains("催缴中");
        Page one = clerk.get(first(cases, "(/dunning/cases/\\d+)\""));
        assertThat(one.text()).contains("共58.18元").contains("消息提醒");
        assertThat(clerk.get("/dunning/messages").text()).contains("待发送");
        plan(first(one, "(/plans/new\\?unit=\\d+)"));
        dispute();
        ladderAndLateFee();
    }

    @Test
    void peopleOutsideAreKeptOut() {
        assertThat(logIn(Role.STREET_OFFICE).get("/dunning").status()).isEqualTo(403);
        assertThat(logIn(Role.PROPERTY_COMPANY)
                        .get("/plans/new?unit=" + estate.units().get(0))
                        .status())
                .isEqualTo(404);
        assertThat(clerk.get("/dunning/letters/1/pdf").status()).isEqualTo(404);
    }

    private void plan(String address) {
        Page form = clerk.get(address);
        assertThat(form.text()).contains("¥58.18");
        Page sent = clerk.post(
                "/plans",
                "key",
                first(form, "name=\"key\" value=\"([^\"]+)\""),
                "unit",
                address.substring(address.indexOf('=') + 1),
                "total",
                "58.18",
                "count",
                "3",
                "first",
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(10).toString(),
                "grace",
                "5");
        assertThat(sent.status()).isEqualTo(303);
        String agree = first(checker.get("/plans"), "(/plans/\\d+/agree)");
        assertThat(checker.post(agree).status()).isEqualTo(303);
        assertThat(clerk.get("/plans").text()).contains("履行中").contains("19.40");
    }

    private void dispute() {
        long unit = estate.units().get(2).value();
        long person = sql.number("SELECT person_id FROM registry_ownership WHERE unit_id = ? LIMIT 1", unit);
        Browser owner = logInOwner(new PersonId(person));
        Page form = owner.get("/disputes/new?bill=" + (company * 10 + 3));
        Page sent = owner.post(
                "/disputes",
                "key",
                first(form, "name=\"key\" value=\"([^\"]+)\""),
                "unit",
                Long.toString(unit),
                "bill",
                Long.toString(company * 10 + 3),
                "item",
                "",
                "reason",
                "建筑面积与产权证不符。");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(owner.get("/disputes").text()).contains("处理中");
        assertThat(clerk.get("/dunning").text()).contains("异议中，暂停");
        assertThat(clerk.post(sent.location() + "/close", "outcome", "REJECTED", "answer", "面积以产权证为准。")
                        .status())
                .isEqualTo(303);
        assertThat(owner.get(sent.location()).text()).contains("异议不成立").contains("面积以产权证为准");
    }

    private void ladderAndLateFee() {
        Page ladder = clerk.get("/dunning/ladders");
        assertThat(ladder.text()).contains("随系统提供");
        Page refused = clerk.post(
                "/dunning/ladders",
                "key",
                first(ladder, "name=\"key\" value=\"([^\"]+)\""),
                "quietFrom",
                "20:00",
                "quietUntil",
                "08:00",
                "cooling",
                "10",
                "minimum",
                "20",
                "days1",
                "10",
                "channel1",
                "LETTER",
                "template1",
                "再不缴费，我们将对您家停水停电。");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("第九百四十四条");
        assertThat(clerk.get("/dunning/late-fees").text()).contains("不收违约金");
    }

    private void bill(int number, long unit) {
        long bill = company * 10 + number;
        sql.update(
                """
                INSERT INTO billing_bill (bill_id, issuer_id, number_year, number_in_year, run_id, compound_id, building_id,
                    unit_id, payer_id, period, issued_on, due_on, due_fen)
                VALUES (?, ?, 2025, ?, 0, ?, ?, ?, (SELECT MIN(person_id) FROM registry_ownership WHERE unit_id = ?), 202501,
                    '2025-01-01', '2025-01-31', 5818)
                """,
                bill,
                company,
                number,
                estate.compound().value(),
                estate.buildings().get(0).value(),
                unit,
                unit);
        sql.update("""
                INSERT INTO billing_bill_item (period, unit_id, fee_item_id, sequence_no, bill_id, tariff_id, price_e4,
                    area_hundredths, days_billed, days_in_month, amount_fen)
                VALUES (202501, ?, 1, 0, ?, 1, 6500, 8950, 31, 31, 5818)
                """, unit, bill);
        sql.update("""
                INSERT INTO billing_open_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, compound_id,
                    due_on, amount_fen, open_fen)
                VALUES (?, 202501, 1, 0, ?, ?, ?, '2025-01-31', 5818, 5818)
                """, unit, bill, company, estate.compound().value());
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as(pattern + " in " + page.text()).isTrue();
        return matcher.group(1);
    }
}
