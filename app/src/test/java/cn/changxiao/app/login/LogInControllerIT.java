package cn.changxiao.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.party.Role;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class LogInControllerIT extends ConsoleTest {

    @Test
    void sendsWhoIsNotLoggedInToTheLogInPageAndBack() {
        Page answer = anonymous().get("/profile?x=1");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/login?next=%2Fprofile%3Fx%3D1");
    }

    @Test
    void logsInWithTheRightPassword() {
        String login = newUser();
        Browser browser = anonymous();

        Page answer = browser.postWithout("/login", "login", login, "password", PASSWORD, "next", "/profile");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/profile");
        assertThat(answer.header("Set-Cookie")).containsIgnoringCase("HttpOnly").contains("SameSite=Lax", "Path=/");
        assertThat(browser.get("/profile").text()).contains("王测试");
    }

    @Test
    void showsTheFormAgainAfterAWrongPassword() {
        Page answer = anonymous().postWithout("/login", "login", newUser(), "password", "wrong-password");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("用户名或密码不正确").doesNotContain("wrong-password");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void locksALoginAfterTooManyFailures() {
        String login = newUser();
        for (int failure = 0; failure < 10; failure++) {
            anonymous().postWithout("/login", "login", login, "password", "wrong-password");
        }

        Page answer = anonymous().postWithout("/login", "login", login, "password", PASSWORD);

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void neverLeadsToAnotherSite() {
        Page answer =
                anonymous().postWithout("/login", "login", newUser(), "password", PASSWORD, "next", "//evil.example/");

        assertThat(answer.location()).isEqualTo("/");
    }

    @Test
    void logsOut() {
        Browser browser = logIn(Role.ADMINISTRATOR);

        Page answer = browser.post("/logout");

        assertThat(answer.location()).isEqualTo("/login");
        assertThat(browser.get("/login").text()).contains("您已退出登录。");
        assertThat(browser.get("/profile").status()).isEqualTo(303);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Browser browser = logIn(Role.ADMINISTRATOR);

        Page answer = browser.postWithout("/logout");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("页面已失效");
        assertThat(browser.get("/profile").status()).isEqualTo(200);
    }

    private String newUser() {
        String login = newLogin(Role.ADMINISTRATOR);
        open(NewUser.administrator(login, "王测试", PASSWORD));
        return login;
    }
}
