package cn.changxiao.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.CounterScene;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.registration.RegisteredEstate;
import com.microsoft.playwright.Page;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** From the search to the receipt's PDF without a mouse. */
@MicronautTest(transactional = false)
final class CounterBrowserIT extends BrowserTest {

    @Inject
    CounterScene scene;

    @Test
    void aCashierTakesMoneyWithTheKeyboardAlone() {
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        RegisteredEstate estate = scene.build("keys", company);
        long unit = estate.units().get(0).value();
        Page page = open(DESK, "/login");
        logIn(page, cashier(company));

        page.navigate(server.getURI().resolve("/billing/shifts").toString());
        awaitFocus(page);
        page.keyboard().type("200");
        page.keyboard().press("Enter");
        page.waitForURL("**/billing/counter");
        awaitFocus(page);

        page.keyboard().type("1幢101");
        photograph(page, DESK, "counter-search");
        page.keyboard().press("Enter");
        page.waitForURL("**/billing/counter/" + unit);
        awaitFocus(page);
        assertThat(focused(page)).isEqualTo("amount");
        assertThat(page.locator("#amount").inputValue()).isEqualTo("174.54");
        photograph(page, DESK, "counter-unit");

        page.keyboard().type("100");
        page.keyboard().press("Enter");
        page.waitForURL("**/preview?**");
        assertThat(page.locator("main").innerText()).contains("付清", "部分", "¥74.54");
        photograph(page, DESK, "counter-preview");

        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.waitForURL("**/billing/receipts/*");
        page.locator("a[href$='/pdf']:focus").waitFor();
        assertThat(sql.number("SELECT COUNT(*) FROM billing_payment WHERE unit_id = ?", unit))
                .isEqualTo(1);
        photograph(page, DESK, "counter-receipt");

        page.keyboard().press("Escape");
        page.waitForURL("**/billing/counter");
        assertThat(focused(page)).isEqualTo("words");
        assertThat(complaints).isEmpty();
        assertThat(fits(page)).isTrue();
    }

    @Test
    void aScannerTypesABillAndEscapeLeadsBack() {
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        RegisteredEstate estate = scene.build("scanner", company);
        long unit = estate.units().get(2).value();
        long bill = sql.number("SELECT MAX(bill_id) FROM billing_bill WHERE unit_id = ?", unit);
        Page page = open(DESK, "/login");
        logIn(page, cashier(company));
        page.navigate(server.getURI().resolve("/billing/counter").toString());
        awaitFocus(page);

        page.keyboard().type("CX-BILL:" + bill + ":17454:00ff\n");
        page.waitForURL("**/billing/counter/" + unit);
        page.keyboard().press("Escape");
        page.waitForURL("**/billing/counter");

        assertThat(focused(page)).isEqualTo("words");
        assertThat(complaints).isEmpty();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    /** A page takes keys once a field of it has the focus. */
    private static void awaitFocus(Page page) {
        page.locator("input:focus").waitFor();
    }

    private String cashier(OrganisationId company) {
        String login = newLogin(Role.PROPERTY_COMPANY);
        open(NewUser.member(login, "收费员", PASSWORD, Role.PROPERTY_COMPANY, company));
        return login;
    }
}
