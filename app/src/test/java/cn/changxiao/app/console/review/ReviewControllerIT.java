package cn.changxiao.app.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.FundScene;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ReviewControllerIT extends ConsoleTest {

    private static final String STREET = "510903077";

    @Inject
    FundScene scene;

    private Browser first;
    private Browser second;
    private Browser owner;
    private long unit;

    @BeforeAll
    void buildACompoundWithABook() {
        OrganisationId keeper = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        FundScene.Built built = scene.build(keeper, STREET, "听雨轩", "孙䶮", 1);
        unit = built.units().get(0).value();
        first = logIn(Role.FUND_CUSTODIAN, keeper);
        second = logIn(Role.FUND_CUSTODIAN, keeper);
        owner = logInOwner(built.owner());
    }

    @Test
    void anOwnerAsksTwoPersonsAnswerAndTheCodeShowsIt() {
        assertThat(owner.get("/fund/units/" + unit).text()).contains("/fund/reviews/new?unit=" + unit);
        assertThat(first.get("/fund/units/" + unit).text()).doesNotContain("/fund/reviews/new");
        Page form = owner.get("/fund/reviews/new?unit=" + unit);
        assertThat(form.text()).contains("听雨轩 1幢101", "分户账余额");
        String path = ask(match(form, "name=\"key\" value=\"([^\"]+)\""));

        Page asked = owner.get(path);
        assertThat(asked.text()).contains("办理中", "没有收到去年的利息", "撤回申请");
        String code = match(asked, "href=\"(/verify/fund-review/[0-9a-f]{16})\"");
        assertThat(anonymous().get(code).text()).contains("办理中").doesNotContain("孙");
        assertThat(first.get("/fund/reviews").text()).contains("听雨轩 1幢101", "待办理");

        assertThat(owner.post(path + "/answer", "outcome", "CORRECT", "answer", "我说没错")
                        .status())
                .isEqualTo(403);
        answer(path, "利息不足一分");
        assertThat(first.get(path).text()).contains("须由另一人复核");
        assertThat(owner.get(path).text()).doesNotContain("利息不足一分", "账目无误");
        assertThat(first.post(path + "/give").status()).isEqualTo(403);
        assertThat(second.post(path + "/return", "reason", "请附计算过程").status()).isEqualTo(303);
        answer(path, "利息按日计算为 0.004 元");
        assertThat(second.post(path + "/give").status()).isEqualTo(303);

        assertThat(owner.get(path).text()).contains("已答复", "利息按日计算为 0.004 元", "账目无误");
        assertThat(anonymous().get(code).text()).contains("已答复", "利息按日计算为 0.004 元");
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(owner.get("/api/v1/fund/reviews/" + id).text())
                .contains("\"outcome\":\"CORRECT\"")
                .doesNotContain("请附计算过程");
        assertThat(second.get("/api/v1/fund/reviews/" + id).text()).contains("请附计算过程");
        assertThat(owner.get("/api/v1/fund/reviews").text()).contains("FH");
    }

    @Test
    void strangersAndWrongCodesFindNothing() {
        Browser stranger = logIn(Role.FUND_CUSTODIAN, newOrganisation(Role.FUND_CUSTODIAN, "510903078"));

        assertThat(stranger.get("/fund/reviews").text()).contains("没有复核申请");
        assertThat(stranger.get("/fund/reviews/new").status()).isEqualTo(403);
        assertThat(anonymous().get("/verify/fund-review/0123456789abcdef").status())
                .isEqualTo(404);
    }

    private String ask(String key) {
        Page page = owner.post(
                "/fund/reviews", "key", key, "unit", Long.toString(unit), "about", "INCOME", "question", "没有收到去年的利息");
        assertThat(page.status()).isEqualTo(303);
        return match(owner.get("/fund/reviews"), "\"(/fund/reviews/\\d+)\"");
    }

    private void answer(String path, String text) {
        assertThat(first.post(path + "/answer", "outcome", "CORRECT", "answer", text)
                        .status())
                .isEqualTo(303);
    }

    private static String match(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
