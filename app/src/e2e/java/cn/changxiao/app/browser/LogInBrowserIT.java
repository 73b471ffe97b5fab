package cn.changxiao.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.party.Role;
import com.microsoft.playwright.Page;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@MicronautTest(transactional = false)
final class LogInBrowserIT extends BrowserTest {

    static Stream<Screen> screens() {
        return Stream.of(DESK, PHONE);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theStreetOfficeLogsInAndFindsItsMenu(Screen screen) {
        Page page = open(screen, "/");
        photograph(page, screen, "login");

        logIn(page, newStreetOffice());

        page.navigate(server.getURI().resolve("/profile").toString());
        assertThat(page.locator("h1").innerText()).isEqualTo("我的账号");
        assertThat(page.locator("main").innerText()).contains("街道办事处");
        assertThat(fits(page)).as("nothing sticks out of the screen").isTrue();
        photograph(page, screen, "profile");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aWrongPasswordIsSaidAboveTheForm(Screen screen) {
        Page page = open(screen, "/login");
        page.getByLabel("用户名").fill("nobody");
        page.getByLabel("密码").fill("wrong-password");
        page.locator("button[type=submit]").click();

        assertThat(page.locator("#refusal").innerText()).contains("用户名或密码不正确");
        photograph(page, screen, "login-refused");
    }

    private String newStreetOffice() {
        String login = newLogin(Role.STREET_OFFICE);
        open(NewUser.member(
                login, "秦晓兰", PASSWORD, Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510903001")));
        return login;
    }
}
