package cn.changxiao.app.console.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.FundScene;
import cn.changxiao.app.testing.Page;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.offline.SignedOpenData;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class PublicationControllerIT extends ConsoleTest {

    private static final String STREET = "510903075";

    @Inject
    FundScene scene;

    @Inject
    SignedRoots roots;

    private Browser custodian;
    private Browser owner;
    private long compound;

    @BeforeAll
    void buildACompoundWithABook() {
        OrganisationId keeper = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        FundScene.Built built = scene.build(keeper, STREET, "望江苑", "钱䶮", 1);
        compound = built.compound().value();
        custodian = logIn(Role.FUND_CUSTODIAN, keeper);
        owner = logInOwner(built.owner());
    }

    @Test
    void aCustodianPreviewsPublishesAndWithdrawsAndAnybodyWithThePaperChecks() {
        assertThat(owner.get("/fund/notices").text()).contains("还没有公布过维修资金账目");
        assertThat(custodian.get("/fund/notices").text()).contains("望江苑", "编制公示");
        String query = "?compound=" + compound + "&from=2025-01&until=2025-12";
        Page preview = custodian.get("/fund/notices/preview" + query);
        assertThat(preview.text()).contains("公示预览", "期初余额", "本期没有收支");
        assertThat(custodian.get("/fund/notices/preview.pdf" + query).bytes()).startsWith('%', 'P', 'D', 'F');

        Page published = publish(match(preview.text(), "name=\"key\" value=\"([^\"]+)\""));
        assertThat(published.status()).isEqualTo(303);

        Page list = owner.get("/fund/notices");
        assertThat(list.text()).contains("望江苑", "2025-01 至 2025-12", "有效");
        String path = match(list.text(), "(/fund/notices/\\d+)\"");
        Page one = owner.get(path);
        assertThat(one.text()).contains("数据校验值", "签名文件").doesNotContain("撤回");
        assertThat(owner.get(path + "/pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        verifyAsAnybody(match(one.text(), "(/verify/fund-notice/[0-9a-f]{20})/data"));

        assertThat(publish("again:" + compound).status()).isEqualTo(409);
        assertThat(owner.post(path + "/withdraw", "reason", "我不同意").status()).isEqualTo(403);
        assertThat(custodian.post(path + "/withdraw", "reason", "户数有误").status())
                .isEqualTo(303);
        assertThat(owner.get(path).text()).contains("撤回", "户数有误");
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(owner.get("/api/v1/fund/notices").text()).contains("\"withdrawn\":\"户数有误\"");
        assertThat(owner.get("/api/v1/fund/notices/" + id + "/data").text()).contains("changxiao-fund-open-data-1");
        assertThat(owner.get("/api/v1/fund/notices/" + id + "/signature").text())
                .contains("changxiao-open-data-signature-1");
    }

    @Test
    void strangersAndWrongCodesFindNothing() {
        Browser stranger = logIn(Role.FUND_CUSTODIAN, newOrganisation(Role.FUND_CUSTODIAN, "510903076"));

        assertThat(stranger.get("/fund/notices").text()).doesNotContain("望江苑");
        assertThat(stranger.get("/fund/notices/preview?compound=" + compound + "&from=2025-01&until=2025-12")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/fund/notices/preview?compound=" + compound + "&from=2025-13&until=2025-12")
                        .text())
                .contains("不是月份");
        assertThat(anonymous().get("/verify/fund-notice/0123456789abcdef0123").status())
                .isEqualTo(404);
    }

    private Page publish(String key) {
        return custodian.post(
                "/fund/notices",
                "key",
                key,
                "compound",
                Long.toString(compound),
                "from",
                "2025-01",
                "until",
                "2025-12");
    }

    private void verifyAsAnybody(String path) {
        assertThat(anonymous().get(path).text()).contains("望江苑", "维修资金公示");
        byte[] json = anonymous().get(path + "/data.json").bytes();
        byte[] csv = anonymous().get(path + "/units.csv").bytes();
        String signature = anonymous().get(path + "/signature.json").text();
        assertThat(SignedOpenData.parse(signature)
                        .verify(roots.keys(), List.of(json, csv))
                        .faults())
                .isEmpty();
        assertThat(anonymous().get(path + "/data.json").text())
                .contains("1幢101")
                .doesNotContain("钱");
    }

    private static String match(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
