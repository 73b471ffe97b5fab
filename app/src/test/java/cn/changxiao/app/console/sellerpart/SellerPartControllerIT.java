package cn.changxiao.app.console.sellerpart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.FundHouse;
import cn.changxiao.app.testing.Page;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class SellerPartControllerIT extends ConsoleTest {

    private static final String STREET = "510903078";
    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    @Inject
    FundHouse fundHouse;

    @Inject
    OpenBook openBook;

    @Inject
    OpenFundAccounts openFundAccounts;

    @Test
    void theSellingOrganisationsMoneyIsOpenedPaidInAndShownApart() {
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        FundHouse.House house = fundHouse.build("房改小区", STREET, 2);
        Browser maker = logIn(Role.FUND_CUSTODIAN, custodian);
        assertThat(maker.get("/fund/seller-parts").text()).contains("还没有启用已售公有住房账簿");
        sql.update(
                "UPDATE estate_unit SET nature = 'PUBLIC_HOUSING', selling_organisation = '市房产管理所' WHERE compound_id = ?",
                house.compound());
        Viewer keeper = Viewer.member(new UserId(1), "代管", Role.FUND_CUSTODIAN, custodian);
        BookId book = openBook.open(keeper, HousingKind.PUBLIC_HOUSING, "公有住房账簿", OPENED)
                .id();
        openFundAccounts.open(keeper, book, OPENED);
        assertThat(maker.get("/fund/seller-parts").text()).contains("2 户已售公有住房登记了售房单位");

        assertThat(maker.post("/fund/seller-parts/" + book + "/accounts", "openedOn", "2024-01-02")
                        .status())
                .isEqualTo(303);
        Page form = maker.get("/fund/seller-parts");
        assertThat(maker.post(
                                "/fund/seller-parts/" + book + "/deposits",
                                "key",
                                field(form, "key"),
                                "place",
                                house.compound() + ":市房产管理所",
                                "kind",
                                "INITIAL_DEPOSIT",
                                "amount",
                                "3000.01",
                                "receivedOn",
                                "2026-03-02")
                        .status())
                .isEqualTo(303);
        Page deposits = logIn(Role.FUND_CUSTODIAN, custodian).get("/fund/deposits?book=" + book);
        assertThat(deposits.text()).contains("首期交存（售房单位）");
        Matcher confirm =
                Pattern.compile("action=\"(/fund/deposits/\\d+/\\d+/confirm)\"").matcher(deposits.text());
        assertThat(confirm.find()).isTrue();
        assertThat(maker.post(confirm.group(1)).status()).isEqualTo(403);
        assertThat(logIn(Role.FUND_CUSTODIAN, custodian).post(confirm.group(1)).status())
                .isEqualTo(303);

        assertThat(maker.get("/fund/seller-parts").text())
                .contains("市房产管理所", "房改小区", "3,000.01")
                .doesNotContain("还没有售房单位分户账");
        assertThat(maker.get("/fund/units/" + house.units().get(0)).text()).contains("售房单位资金", "1,500.01", "不归业主");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/seller-parts").text())
                .contains("\"deposited\":\"3000.01\"", "\"ownersDeposited\":\"0.00\"");
    }

    private static String field(Page page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
