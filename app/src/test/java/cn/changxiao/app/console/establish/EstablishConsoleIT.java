package cn.changxiao.app.console.establish;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.FundHouse;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a fund is built up and what flows into it, page by page. */
@MicronautTest(transactional = false)
final class EstablishConsoleIT extends ConsoleTest {

    private static final String STREET = "510903041";

    @Inject
    FundHouse fundHouse;

    private Browser maker;
    private Browser checker;
    private OrganisationId custodian;
    private FundHouse.House house;
    private long book;

    @BeforeAll
    void build() {
        custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        house = fundHouse.build("补建小区", STREET, 3);
        book = fundHouse.book(custodian);
        maker = logIn(Role.FUND_CUSTODIAN, custodian);
        checker = logIn(Role.FUND_CUSTODIAN, custodian);
    }

    @Test
    void aPlanIsDraftedIssuedAndPrinted() {
        Page form = maker.get("/fund/plans");
        assertThat(form.text()).contains("没有补建计划", "补建小区（3 户");
        String path = maker.post(
                        "/fund/plans/" + book,
                        "key",
                        field(form, "key"),
                        "compound",
                        Long.toString(house.compound()),
                        "count",
                        "3",
                        "months",
                        "6",
                        "firstDue",
                        field(form, "firstDue"))
                .location();
        assertThat(maker.get(path).text()).contains("下达须由另一人复核", "24,000.00", "1幢102", "8,000.00");
        assertThat(maker.post(path + "/issue").status()).isEqualTo(403);
        assertThat(checker.post(path + "/issue").status()).isEqualTo(303);
        assertThat(maker.get(path + "/notices.pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(maker.get("/fund/plans").text()).contains("已下达", "3 期");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/deposit-plans").text())
                .contains("\"asked\":\"24000.00\"", "ISSUED");
    }

    @Test
    void anIncomeIsRecordedAndGivenOut() {
        Page form = maker.get("/fund/public-income");
        assertThat(form.text()).contains("没有公共收益记录");
        assertThat(maker.post(
                                "/fund/public-income/" + book,
                                "key",
                                field(form, "key"),
                                "compound",
                                Long.toString(house.compound()),
                                "source",
                                "COMMON_PARTS",
                                "amount",
                                "100.00",
                                "receivedOn",
                                "2026-04-01",
                                "note",
                                "地面停车费")
                        .status())
                .isEqualTo(303);
        assertThat(maker.get("/fund/public-income").text()).contains("须由另一人复核", "4201 经营收入", "300.00 m²");
        Matcher distribute = Pattern.compile("action=\"(/fund/public-income/\\d+/\\d+/distribute)\"")
                .matcher(checker.get("/fund/public-income").text());
        assertThat(distribute.find()).isTrue();
        assertThat(maker.post(distribute.group(1)).status()).isEqualTo(403);
        assertThat(checker.post(distribute.group(1)).status()).isEqualTo(303);
        assertThat(maker.get("/fund/public-income").text()).contains("已入账并分配到户", "凭证");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/public-income").text())
                .contains("\"amount\":\"100.00\"", "DISTRIBUTED");
    }

    @Test
    void anEmptySubAccountEnds() {
        FundHouse.House empty = fundHouse.build("销户小区", STREET, 2);
        fundHouse.book(custodian);
        Page search = maker.get("/fund/account-ends?compound=" + empty.compound() + "&place=101");
        assertThat(search.text()).contains("没有销户记录", "1幢101").doesNotContain("1幢102");
        assertThat(maker.post(
                                "/fund/account-ends/" + book,
                                "key",
                                field(search, "key"),
                                "unit",
                                field(search, "unit"),
                                "reason",
                                "单一业主，无共用部位")
                        .status())
                .isEqualTo(303);
        Matcher confirm = Pattern.compile("action=\"(/fund/account-ends/\\d+/\\d+/confirm)\"")
                .matcher(checker.get("/fund/account-ends").text());
        assertThat(confirm.find()).isTrue();
        assertThat(maker.post(confirm.group(1)).status()).isEqualTo(403);
        assertThat(checker.post(confirm.group(1)).status()).isEqualTo(303);
        assertThat(maker.get("/fund/account-ends").text()).contains("已销户", "单一业主");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/account-ends").text())
                .contains("ENDED");
    }

    private static String field(Page page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]+)\"").matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", name, page).isTrue();
        return matcher.group(1);
    }
}
