package cn.changxiao.app.console.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Interest at call comes in, is lent as a ladder, and one deposit comes back before its time; two custodians at each step. */
@MicronautTest(transactional = false)
final class TreasuryControllerIT extends ConsoleTest {

    private static final String STREET = "510903011";

    @Inject
    OpenBook openBook;

    private Browser maker;
    private Browser checker;
    private BookId book;

    @BeforeAll
    void openABook() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '存放街道')", STREET);
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        Viewer keeper = Viewer.member(new UserId(1), "代管", Role.FUND_CUSTODIAN, custodian);
        book = openBook.open(keeper, HousingKind.COMMODITY, "存放账簿", LocalDate.of(2024, 1, 1))
                .id();
        maker = logIn(Role.FUND_CUSTODIAN, custodian);
        checker = logIn(Role.FUND_CUSTODIAN, custodian);
    }

    @Test
    void moneyComesInGoesOutAndComesBack() {
        receiveInterest();
        Page shown = maker.get("/fund/treasury");
        assertThat(ladder(shown, "3:0.65 六个月").text()).contains("不是期限和利率");
        assertThat(ladder(shown, "3:0.65 6:0.85").status()).isEqualTo(303);
        for (int i = 0; i < 2; i++) {
            String confirm = action(checker.get("/fund/treasury"), "/fund/treasury/\\d+/placements/\\d+/confirm");
            assertThat(maker.post(confirm).status()).isEqualTo(403);
            assertThat(checker.post(confirm).status()).isEqualTo(303);
        }
        assertThat(maker.get("/fund/treasury").text())
                .contains("到期日历", "2025年4月", "2025年7月", "已到期待收回", "¥1,000.00", "建行支行");
        String back = action(maker.get("/fund/treasury"), "/fund/treasury/\\d+/placements/\\d+/return");
        assertThat(maker.post(back, "returnedOn", "2025-02-01", "interest", "0.10", "reason", "")
                        .text())
                .contains("请说明原因");
        assertThat(maker.post(back, "returnedOn", "2025-02-01", "interest", "0.10", "reason", "支付抢修款")
                        .status())
                .isEqualTo(303);
        assertThat(checker.post(back + "/confirm").status()).isEqualTo(303);

        assertThat(maker.get("/fund/treasury").text()).contains("提前：支付抢修款", "收回凭证", "¥1,500.10");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/treasury").text())
                .contains("\"atCall\":\"1500.10\"", "\"timeDeposits\":\"500.00\"", "\"state\":\"RETURNED\"");
    }

    @Test
    void strangersSeeNothing() {
        Browser stranger = logIn(Role.FUND_CUSTODIAN, newOrganisation(Role.FUND_CUSTODIAN, "510903012"));

        assertThat(stranger.get("/fund/treasury").text()).contains("还没有启用账簿");
        assertThat(stranger.get("/api/v1/fund/books/" + book + "/treasury").status())
                .isEqualTo(404);
    }

    private void receiveInterest() {
        String key = group(maker.get("/fund/treasury"), "name=\"key\" value=\"(\\d+)\"");
        assertThat(maker.post(
                                "/fund/treasury/" + book + "/interest",
                                "key",
                                key,
                                "amount",
                                "2000.00",
                                "receivedOn",
                                "2024-12-21")
                        .status())
                .isEqualTo(303);
        assertThat(maker.get("/fund/treasury").text()).contains("须由另一人复核");
        String confirm = action(checker.get("/fund/treasury"), "/fund/treasury/\\d+/interest/\\d+/confirm");
        assertThat(checker.post(confirm).status()).isEqualTo(303);
        assertThat(maker.get("/fund/treasury").text()).contains("¥2,000.00");
    }

    private Page ladder(Page form, String rungs) {
        return maker.post(
                "/fund/treasury/" + book + "/ladders",
                "key",
                group(form, "name=\"key\" value=\"(\\d+)\""),
                "institution",
                "建行支行",
                "certificate",
                "8801",
                "total",
                "1000.00",
                "rungs",
                rungs,
                "placedOn",
                "2025-01-01");
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
