package cn.changxiao.app.console.closing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two custodians close a year, open it again and look at the statements. */
@MicronautTest(transactional = false)
final class ClosingConsoleIT extends ConsoleTest {

    private static final String STREET = "510903007";

    @Inject
    OpenBook openBook;

    private Browser first;
    private Browser second;
    private long book;

    @BeforeAll
    void openABook() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '结账街道')", STREET);
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        Viewer keeper = Viewer.member(new UserId(1), "代管", Role.FUND_CUSTODIAN, custodian);
        BookId id = openBook.open(keeper, HousingKind.COMMODITY, "结账测试账簿", LocalDate.of(2024, 11, 1))
                .id();
        book = id.value();
        first = logIn(Role.FUND_CUSTODIAN, custodian);
        second = logIn(Role.FUND_CUSTODIAN, custodian);
    }

    @Test
    void aYearIsClosedByTwoPersonsAndOpenedAgainByTwo() {
        assertThat(first.get("/fund/closing").text()).contains("2024年11月 结账前核对", "尚未结账");
        assertThat(first.post("/fund/closing/" + book + "/2024-12/close").status())
                .isEqualTo(409);
        assertThat(first.post("/fund/closing/" + book + "/2024-11/close").status())
                .isEqualTo(303);
        assertThat(first.get("/fund/closing").text()).contains("编制年终结转");
        assertThat(first.post("/fund/closing/" + book + "/2024-12/prepare").status())
                .isEqualTo(303);
        assertThat(first.get("/fund/closing").text()).contains("请由另一人复核结账");
        assertThat(first.post("/fund/closing/" + book + "/2024-12/close").status())
                .isEqualTo(403);
        assertThat(second.post("/fund/closing/" + book + "/2024-12/close").status())
                .isEqualTo(303);
        assertThat(second.get("/fund/statements?kind=NET_ASSET_CHANGES&month=2024-12")
                        .text())
                .contains("会住维03表", "期间已结账", "本年年末余额");
        first.get("/fund/closing");
        assertThat(first.post("/fund/closing/" + book + "/2024-12/ask", "reason", "漏记一笔交存")
                        .status())
                .isEqualTo(303);
        assertThat(second.get("/fund/closing").text()).contains("漏记一笔交存", "同意反结账");
        assertThat(second.post("/fund/closing/" + book + "/2024-12/reopen").status())
                .isEqualTo(303);
        assertThat(second.get("/fund/closing").text()).contains("已结账至", "2024年11月", "反结账");
    }

    @Test
    void statementsAreShownPrintedAndExported() {
        assertThat(first.get("/fund/statements?month=2024-11").text()).contains("会住维01表", "年初余额", "负债和净资产总计");
        assertThat(first.get("/fund/statements?kind=MONTHLY_INCOME&month=2024-11")
                        .text())
                .contains("本年累计数", "交存收入");
        assertThat(first.get("/fund/statements/" + book + ".pdf?month=2024-11").bytes())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(first.get("/fund/statements/" + book + ".xlsx?kind=YEARLY_INCOME&month=2024-11")
                        .bytes())
                .startsWith('P', 'K');
        assertThat(first.get("/fund/statements?month=2024-13").text()).contains("不是月份");
    }

    @Test
    void strangersCloseNothing() {
        Browser stranger = logIn(Role.FUND_CUSTODIAN, newOrganisation(Role.FUND_CUSTODIAN, "510903008"));

        assertThat(stranger.get("/fund/closing").text()).contains("还没有启用账簿");
        assertThat(stranger.get("/fund/closing?book=" + book).status()).isEqualTo(404);
        assertThat(stranger.post("/fund/closing/" + book + "/2024-11/close").status())
                .isEqualTo(404);
    }
}
