package cn.changxiao.app.console.statement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.Role;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class StatementControllerIT extends ConsoleTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String BANK = "账号：6222020200001234\n交易日期,摘要,借方发生额,贷方发生额,余额,对方户名\n"
            + "2026-10-01,3栋502物业费,,100.00,1100.00,张三\n2026-10-02,坏行,,1.005,,李四\n";
    private static final Pattern SAMPLE = Pattern.compile("name=\"sample\" value=\"([^\"]*)\"");

    @Test
    void fileIsImportedShownAndFoundKnownTheSecondTime() {
        Browser manager = logIn(Role.PROPERTY_COMPANY);
        String account = openAccount(manager);

        Page first = manager.get(upload(manager, account, BANK).location());
        assertThat(first.text()).contains("通用借贷方明细", "拒收的行", "多于两位小数");
        Page again = manager.get(upload(manager, account, BANK).location());
        assertThat(again.text()).contains("这个文件以前导入过");

        Page entries = manager.get(account + "?text=502");
        assertThat(entries.text()).contains("张**", "3栋502物业费", "100.00").doesNotContain("张三");
        assertThat(manager.get(account + "?from=2026-11-01").text()).contains("没有符合条件的流水");
    }

    @Test
    void otherAccountAndOtherOrganisationAndOtherRoleAreTurnedAway() {
        Browser manager = logIn(Role.PROPERTY_COMPANY);
        String account = openAccount(manager);

        Page refused = upload(manager, account, BANK.replace("6222020200001234", "6222020200005678"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("****5678", "****1234");
        assertThat(logIn(Role.PROPERTY_COMPANY).get(account).status()).isEqualTo(404);
        assertThat(logIn(Role.STREET_OFFICE).get("/statements").status()).isEqualTo(403);
    }

    @Test
    void unknownLayoutIsReadOnceAColumnMapIsMade() {
        Browser manager = logIn(Role.PROPERTY_COMPANY);
        String account = openAccount(manager);
        String text = "某某银行\n过账日,往来,入账数,出账数\n2026-10-01,王五,8.00,\n";
        assertThat(upload(manager, account, text).text()).contains("没有找到认得的表头");

        Page sample = manager.upload(account + "/map/sample", "file", "样本.csv", text.getBytes(GBK), Map.of());
        assertThat(sample.text()).contains("第 2 行：过账日", "请至少指定入账日期");
        Matcher hidden = SAMPLE.matcher(sample.text());
        assertThat(hidden.find()).isTrue();
        String[] fields = {
            "sample",
            hidden.group(1),
            "shown",
            "1",
            "header",
            "1",
            "name",
            "某某银行流水",
            "header_0",
            "过账日",
            "field_0",
            "BOOKED_ON",
            "header_1",
            "往来",
            "field_1",
            "COUNTERPARTY",
            "header_2",
            "入账数",
            "field_2",
            "INCOME",
            "header_3",
            "出账数",
            "field_3",
            "OUTGO"
        };
        assertThat(manager.post(account + "/map/preview", fields).text()).contains("试读结果", "8.00");
        assertThat(manager.post(account + "/map", fields).location()).isEqualTo(account);

        assertThat(manager.get(upload(manager, account, text).location()).text())
                .contains("某某银行流水");
        assertThat(manager.get("/statements").text()).contains("某某银行流水");
    }

    @Test
    void sameAsJson() {
        Browser manager = logIn(Role.PROPERTY_COMPANY);
        Page opened = manager.postJson(
                "/api/v1/statement-accounts",
                "{\"kind\":\"BANK\",\"purpose\":\"FEE\",\"number\":\"6222020200001234\",\"name\":\"基本户\"}");
        assertThat(opened.status()).isEqualTo(201);
        String id = opened.text().replaceAll("[^0-9]", "");

        Page result = manager.upload(
                "/api/v1/statement-accounts/" + id + "/files", "file", "流水.csv", BANK.getBytes(GBK), Map.of());
        assertThat(result.text()).contains("\"fresh\":1", "\"refused\":1", "\"moneyIn\":\"100.00\"");
        assertThat(manager.get("/api/v1/statement-accounts/" + id + "/entries").text())
                .contains("\"amount\":\"100.00\"", "张**");
        assertThat(manager.get("/api/v1/statement-accounts").text()).contains("****1234");
    }

    private String openAccount(Browser manager) {
        Page opened = manager.post(
                "/statements", "kind", "BANK", "purpose", "FEE", "number", "6222 0202 0000 1234", "name", "基本户");
        assertThat(opened.location()).startsWith("/statements/");
        return opened.location();
    }

    private static Page upload(Browser manager, String account, String text) {
        return manager.upload(
                account + "/files",
                "file",
                "流水.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("difference", "REFUSE", "from", "", "to", ""));
    }
}
