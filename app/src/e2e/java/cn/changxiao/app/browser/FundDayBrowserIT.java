package cn.changxiao.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.FundScene;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A custodian's day: money and interest come in, the interest is handed out, the money goes to the owners' assembly. */
@MicronautTest(transactional = false)
final class FundDayBrowserIT extends BrowserTest {

    private static final String STREET = "510903078";

    @Inject
    FundScene scene;

    private Page maker;
    private Page checker;

    @Test
    void twoPersonsHandOutInterestAndCarryOutATransfer() {
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        FundScene.Built built = scene.build(custodian, STREET, "听潮苑", "周䶮", 3);
        maker = custodian(custodian);
        checker = custodian(custodian);

        receive(built);
        go(maker, "/fund/interest");
        maker.fill("#amount", "0.03");
        maker.getByText("计算每户份额").click();
        maker.waitForURL("**/fund/interest/runs/*");
        assertThat(maker.locator("main").innerText()).contains("您是编制人", "听潮苑", "¥0.03");
        photograph(maker, DESK, "fund-interest-preview");
        checker.navigate(maker.url());
        checker.getByText("复核通过并分配").click();
        checker.getByText("100%，3 户已到账").waitFor();
        photograph(checker, DESK, "fund-interest-done");
        assertThat(balance(built)).isEqualTo(2_400_003);

        transfer(built);
        checker.navigate(maker.url());
        checker.getByText("复核并划转").click();
        checker.getByText("划转证明 PDF").waitFor();
        photograph(checker, DESK, "fund-transfer-done");
        assertThat(checker.locator("main").innerText()).contains("一致，分毫不差", "1幢103");
        assertThat(balance(built)).isZero();
        assertThat(fits(checker)).isTrue();
        assertThat(complaints).isEmpty();
    }

    private void receive(FundScene.Built built) {
        go(maker, "/fund/deposits");
        maker.getByText("登记一个小区的交存").click();
        maker.selectOption("#compound", built.compound().toString());
        maker.getByText("登记，等待复核").click();
        maker.getByText("须由另一人复核").waitFor();
        check("/fund/deposits");
        go(maker, "/fund/treasury");
        maker.getByText("登记活期结息").click();
        maker.locator("form[action$='/interest'] input[name=amount]").fill("0.03");
        maker.locator("form[action$='/interest'] button").click();
        maker.getByText("须由另一人复核").waitFor();
        check("/fund/treasury");
    }

    private void check(String path) {
        go(checker, path);
        checker.getByText("复核入账").click();
        checker.getByText("已入账").first().waitFor();
    }

    private void transfer(FundScene.Built built) {
        go(maker, "/fund/transfers");
        maker.getByText("登记划转").click();
        maker.selectOption("#compound", built.compound().toString());
        maker.fill("#assembly", "听潮苑业主大会");
        maker.fill("#bank", "遂宁银行船山支行");
        maker.fill("#bankAccount", "8000200300400");
        maker.fill("#resolution", "首次业主大会会议关于自行管理维修资金的决议");
        maker.getByText("登记，等待复核").click();
        maker.waitForURL("**/fund/transfers/*");
    }

    private long balance(FundScene.Built built) {
        return sql.number("""
                SELECT -SUM(b.balance_fen) FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.compound_id = ? AND a.level = 'UNIT'
                """, built.compound().value());
    }

    /** Says yes to every question. */
    private Page custodian(OrganisationId organisation) {
        String login = newLogin(Role.FUND_CUSTODIAN);
        open(NewUser.member(login, "代管员", PASSWORD, Role.FUND_CUSTODIAN, organisation));
        Page page = open(DESK, "/login");
        page.onDialog(Dialog::accept);
        logIn(page, login);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate(server.getURI().resolve(path).toString());
    }
}
