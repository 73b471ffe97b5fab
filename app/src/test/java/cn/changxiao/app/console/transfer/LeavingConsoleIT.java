package cn.changxiao.app.console.transfer;

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

/** Money that leaves the fund, page by page: a deposit that goes back, a lost building, a whole compound. */
@MicronautTest(transactional = false)
final class LeavingConsoleIT extends ConsoleTest {

    private static final String STREET = "510903031";

    @Inject
    FundHouse fundHouse;

    private Browser maker;
    private Browser checker;
    private FundHouse.House refunded;
    private FundHouse.House lost;
    private FundHouse.House moved;
    private long book;

    @BeforeAll
    void payIn() {
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        refunded = fundHouse.build("返还小区", STREET, 2);
        lost = fundHouse.build("灭失小区", STREET, 2);
        moved = fundHouse.build("划转小区", STREET, 3);
        book = fundHouse.book(custodian);
        maker = logIn(Role.FUND_CUSTODIAN, custodian);
        checker = logIn(Role.FUND_CUSTODIAN, custodian);
        for (FundHouse.House house : new FundHouse.House[] {refunded, lost, moved}) {
            maker.post(
                    "/fund/deposits/" + book,
                    "key",
                    Long.toString(house.compound()),
                    "compound",
                    Long.toString(house.compound()),
                    "kind",
                    "INITIAL_DEPOSIT",
                    "standard",
                    "80.00",
                    "receivedOn",
                    "2025-03-05",
                    "note",
                    "");
            String confirm = action(checker.get("/fund/deposits"), "/fund/deposits/\\d+/\\d+/confirm");
            assertThat(checker.post(confirm).status()).isEqualTo(303);
        }
    }

    @Test
    void aDepositGoesBackWithASecondPerson() {
        assertThat(maker.get("/fund/refunds").text()).contains("没有返还记录", "返还小区");
        Page search = maker.get("/fund/refunds?compound=" + refunded.compound() + "&place=102");
        assertThat(search.text()).contains("1幢102", "8,000.00").doesNotContain("<td>1幢101");
        Page asked = maker.post(
                "/fund/refunds/" + book,
                "key",
                field(search, "key"),
                "batch",
                field(search, "batch"),
                "unit",
                field(search, "unit"),
                "amount",
                "8000.00",
                "reason",
                "PURCHASE_CANCELLED",
                "note",
                "解除合同备案 31 号",
                "paidOn",
                "2026-04-08");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(maker.get("/fund/refunds").text()).contains("须由另一人复核", "5101 返还支出");
        String pay = action(checker.get("/fund/refunds"), "/fund/refunds/\\d+/\\d+/pay");
        assertThat(maker.post(pay).status()).isEqualTo(403);
        assertThat(checker.post(pay).status()).isEqualTo(303);
        assertThat(checker.post(pay).status()).isEqualTo(409);
        assertThat(maker.get("/fund/refunds").text()).contains("已返还", "凭证");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/deposit-refunds").text())
                .contains("\"amount\":\"8000.00\"", "PAID");
        assertThat(logIn(Role.OWNERS_COMMITTEE).get("/fund/refunds").status()).isEqualTo(403);
    }

    @Test
    void aLostBuildingIsOwedAndPaid() {
        assertThat(maker.get("/fund/losses").text()).contains("登记房屋灭失");
        Page form = maker.get("/fund/losses?compound=" + lost.compound());
        assertThat(form.text()).contains("1幢");
        String path = maker.post(
                        "/fund/losses",
                        "key",
                        field(form, "key"),
                        "compound",
                        Long.toString(lost.compound()),
                        "building",
                        Long.toString(lost.building()),
                        "lostOn",
                        "2026-04-01",
                        "evidence",
                        "征收决定 8 号")
                .location();
        assertThat(maker.get(path).text()).contains("待复核", "16,000.00");
        assertThat(maker.post(path + "/book").status()).isEqualTo(403);
        assertThat(checker.post(path + "/book").status()).isEqualTo(303);
        Page booked = maker.get(path);
        assertThat(booked.text()).contains("已列应付", "应返还 2 户", "1幢101", "编制付款单");
        assertThat(maker.post(
                                path + "/payments",
                                "key",
                                field(booked, "key"),
                                "payee",
                                "OWNER",
                                "paidOn",
                                field(booked, "paidOn"),
                                "note",
                                "")
                        .status())
                .isEqualTo(303);
        String pay = action(checker.get(path), "/fund/losses/\\d+/payments/\\d+/pay");
        assertThat(checker.post(pay).status()).isEqualTo(303);
        assertThat(maker.get(path).text()).contains("已支付", "¥16,000.00");
        assertThat(maker.get("/api/v1/fund/building-losses").text()).contains("\"paid\":\"16000.00\"");
    }

    @Test
    void aCompoundsFundIsTransferredAndCertified() {
        Page form = maker.get("/fund/transfers");
        assertThat(form.text()).contains("没有资金划转", "划转小区（3 户，24,000.00 元）");
        String path = maker.post(
                        "/fund/transfers",
                        "key",
                        field(form, "key"),
                        "compound",
                        Long.toString(moved.compound()),
                        "assembly",
                        "划转小区业主大会",
                        "bank",
                        "遂宁农商行",
                        "bankAccount",
                        "622200001111",
                        "resolution",
                        "第二次会议决议",
                        "notifiedOn",
                        "2026-04-10")
                .location();
        assertThat(maker.get(path).text()).contains("2026-05-10", "已逾期", "划转须由另一人复核");
        assertThat(maker.get(path + "/certificate.pdf").status()).isEqualTo(409);
        assertThat(checker.post(path + "/carry-out").status()).isEqualTo(303);
        assertThat(checker.get(path).text()).contains("一致，分毫不差", "24,000.00", "1幢103");
        assertThat(maker.get(path + "/certificate.pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(maker.get("/api/v1/fund/transfers/" + id + "/certificate").text())
                .contains("\"holds\":true", "\"recorded\":\"24000.00\"");
        Browser stranger = logIn(Role.OWNERS_COMMITTEE);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/fund/transfers").text()).contains("没有资金划转");
    }

    private static String field(Page page, String name) {
        return group(page, "name=\"" + name + "\"[^>]* value=\"([^\"]+)\"");
    }

    private static String action(Page page, String path) {
        return group(page, "action=\"(" + path + ")\"");
    }

    private static String group(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
