package cn.changxiao.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.CounterScene;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From the rate of a street down to one household's bills, and the board on the wall. */
@MicronautTest(transactional = false)
final class RateBoardBrowserIT extends BrowserTest {

    private static final Screen WALL = new Screen("wall", 1920, 1080, false);

    @Inject
    CounterScene scene;

    @Inject
    RecordPayment recordPayment;

    @Test
    void aRateLeadsDownToTheBillsBehindIt() {
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        RegisteredEstate estate = scene.build("board", company);
        payOneOfSix(estate, company);
        Page page = open(DESK, "/login");
        logIn(page, user(Role.PROPERTY_COMPANY, company));

        page.navigate(at("/collection?month=2026-03"));
        assertThat(page.locator(".cx-rate").first().innerText()).contains("当期收缴率", "16.6");
        page.locator(".chart canvas").first().waitFor();
        photograph(page, DESK, "board");
        Download picture = page.waitForDownload(() -> saveTheFirstChart(page));
        assertThat(picture.suggestedFilename()).endsWith(".png");

        page.locator("main table a", new Page.LocatorOptions().setHasText("小区board"))
                .first()
                .click();
        page.waitForURL("**in=**COMPOUND:" + estate.compound().value() + "**");
        assertThat(page.locator(".cx-rate").first().innerText()).contains("16.6");
        page.locator("main table a", new Page.LocatorOptions().setHasText("1幢"))
                .first()
                .click();
        page.waitForURL("**/collection/compounds/" + estate.compound().value() + "?**");
        photograph(page, DESK, "board-rooms");
        page.locator("a.cx-room", new Page.LocatorOptions().setHasText("101"))
                .first()
                .click();
        page.waitForURL("**/collection/units/" + estate.units().get(0).value());
        assertThat(page.locator("main").innerText()).contains("2026-03");
        photograph(page, DESK, "board-unit");

        assertThat(complaints).isEmpty();
        assertThat(fits(page)).isTrue();
    }

    @Test
    void theWallShowsTheStreetWithoutAMenuAndReadsItselfAgain() {
        scene.build("wall", newOrganisation(Role.PROPERTY_COMPANY, "510903"));
        OrganisationId office = newOrganisation(Role.STREET_OFFICE, CounterScene.STREET);
        Page page = open(WALL, "/login");
        logIn(page, user(Role.STREET_OFFICE, office));

        page.navigate(at("/collection/wall"));

        page.locator(".chart canvas").first().waitFor();
        assertThat(page.locator("h1").innerText()).contains("物业费收缴率");
        assertThat(page.locator("nav").count()).isZero();
        assertThat(page.locator("#wall").getAttribute("data-refresh")).isEqualTo("60");
        photograph(page, WALL, "board");
        assertThat(complaints).isEmpty();
        assertThat(fits(page)).isTrue();
    }

    /** January to March are paid in January, so each counts in time when its month has come. */
    private void payOneOfSix(RegisteredEstate estate, OrganisationId company) {
        recordPayment.record(
                Viewer.member(new UserId(1), "收费员", Role.PROPERTY_COMPANY, company),
                NewPayment.cash(
                        new BusinessKey("board-payment"),
                        estate.units().get(0),
                        Money.parse("174.54"),
                        LocalDate.of(2026, 1, 15)));
    }

    /** The chart's own button; charts are drawn on a canvas, so it is found by its place. */
    private static void saveTheFirstChart(Page page) {
        page.evaluate("""
                () => {
                  const chart = window.echarts.getInstanceByDom(document.querySelector('.chart'));
                  const button = chart.getZr().storage.getDisplayList()
                      .find(shape => shape.__title || (shape.onclick && shape.type === 'path'));
                  button.trigger('click');
                }
                """);
    }

    private String at(String path) {
        return server.getURI().resolve(path).toString();
    }

    private String user(Role role, OrganisationId organisation) {
        String login = newLogin(role);
        open(NewUser.member(login, "看板用户", PASSWORD, role, organisation));
        return login;
    }
}
