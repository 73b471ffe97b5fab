package cn.changxiao.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.Role;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
@Property(name = "probe.enabled", value = "true")
final class ErrorPagesIT extends ConsoleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            invalid   | 422 | InvalidValue          | 面积须为正数
            missing   | 404 | NotFound              | 找不到小区
            forbidden | 403 | SamePersonCannotCheck | 制单与复核分离
            twice     | 409 | DoneAtTheSameTime     | 有人刚刚提交了同一条记录
            contended | 409 | Contended             | 同一记录正被多人操作
            database  | 503 | DatabaseDown          | 数据库暂时没有响应
            unknown   | 500 | Unexpected            | 系统出现意外错误
            """, delimiter = '|')
    void saysAFailureAsPageAndAsProblem(String kind, int status, String code, String sentence) {
        Browser browser = logIn(Role.STREET_OFFICE);

        Page page = browser.get("/console/probe/" + kind);
        Page problem = browser.get("/api/v1/probe/" + kind);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains(sentence, "主菜单").doesNotContain("secret", "Exception", "\tat ");
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.text())
                .contains(sentence, "\"code\":\"" + code + "\"", "\"status\":" + status)
                .doesNotContain("secret", "Exception");
    }

    @Test
    void givesHtmxOnlyTheMessageSoThatWhatWasTypedStays() {
        Page answer = logIn(Role.STREET_OFFICE).get("/console/probe/invalid", "HX-Request", "true");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("HX-Retarget")).isEqualTo("#problem");
        assertThat(answer.text()).contains("面积须为正数").doesNotContain("<html");
    }

    @Test
    void sendsHtmxWithoutASessionToTheLogIn() {
        Page answer = anonymous().get("/console/probe/invalid", "HX-Request", "true");

        assertThat(answer.header("HX-Redirect")).startsWith("/login?next=");
    }

    @Test
    void asksAProgramToLogInByStatus() {
        Page answer = anonymous().get("/api/v1/probe/invalid");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void keepsOtherRolesOut() {
        Page answer = logIn(Role.OPERATOR).get("/console/probe/invalid");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("您的角色不能");
    }

    @Test
    void namesTheFieldsOfAnIncompleteForm() {
        Browser browser = logIn(Role.STREET_OFFICE);

        Page json = browser.postJson("/api/v1/probe/json", "{\"name\":\" \",\"months\":0}");
        Page form = browser.post("/console/probe/form", "name", "", "months", "-1");

        assertThat(json.status()).isEqualTo(422);
        assertThat(json.text())
                .contains("\"name\":\"name\",\"message\":\"不能为空\"", "\"name\":\"months\",\"message\":\"须大于 0\"");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.text()).contains("months：须大于 0");
    }

    @Test
    void saysWhatIsWrongWithTheRequestItself() {
        Browser browser = logIn(Role.STREET_OFFICE);

        assertThat(browser.postJson("/api/v1/probe/json", "{\"name\":").text())
                .contains("\"status\":400", "不是有效的 JSON");
        assertThat(browser.get("/api/v1/probe/number?value=x").text()).contains("\"status\":400", "“value”");
        assertThat(browser.get("/api/v1/probe/number").text()).contains("\"status\":400", "“value”");
        assertThat(browser.get("/api/v1/nothing").text()).contains("\"status\":404", "没有这个页面");
        assertThat(browser.get("/nothing").status()).isEqualTo(404);
        assertThat(browser.postJson("/api/v1/probe/number?value=1", "{}").text())
                .contains("\"status\":405");
        assertThat(browser.postJson("/api/v1/probe/form", "{}").text()).contains("\"status\":415");
    }

    @Test
    void takesUploadsUpToFiftyMegabytes() {
        Browser browser = logIn(Role.STREET_OFFICE);

        Page small = browser.upload("/console/probe/upload", "file", "台账.csv", bytes(3), Map.of("note", "n"));
        Page large =
                browser.upload("/console/probe/upload", "file", "台账.csv", bytes(53 * 1024 * 1024), Map.of("note", "n"));

        assertThat(small.text()).contains("\"size\":3");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).contains("超过 50 MB");
    }

    @Test
    void tellsTheBrowserWhatAPageMayDo() {
        Page page = anonymous().get("/login");
        Page asset = anonymous().get("/assets/changxiao.css");

        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'unsafe-inline'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Strict-Transport-Security")).isEmpty();
        assertThat(anonymous().get("/login", "X-Forwarded-Proto", "https").header("Strict-Transport-Security"))
                .isNotEmpty();
        assertThat(asset.header("Cache-Control")).contains("immutable");
    }

    private static byte[] bytes(int length) {
        return "0".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }
}
