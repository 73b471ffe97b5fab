package cn.changxiao.app.console.months;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BillingMonthControllerIT extends ConsoleTest {

    @Test
    void aMonthIsClosedByOneAndOpenedAgainByTwo() {
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        Browser clerk = logIn(Role.PROPERTY_COMPANY, company);
        Browser other = logIn(Role.PROPERTY_COMPANY, company);
        Page open = clerk.get("/billing/months?month=2026-03");
        assertThat(open.text()).contains("可以结账", "还没有结过账", "收款班次还没有交班");

        assertThat(clerk.post("/billing/months/close", "key", key(open), "month", "2026-03")
                        .status())
                .isEqualTo(303);

        Page closed = clerk.get("/billing/months");
        assertThat(closed.text()).contains("2026年4月结账清单", "已结账", "申请重新开账");
        assertThat(clerk.post("/billing/months/close", "key", "again-" + company, "month", "2026-03")
                        .status())
                .isEqualTo(409);
        assertThat(clerk.post("/billing/months/reopenings", "key", "r-" + company, "month", "2026-02", "reason", "面积有误")
                        .status())
                .isEqualTo(303);
        String approve = first(other.get("/billing/months"), "(/billing/months/reopenings/\\d+/approve)");
        assertThat(clerk.get("/billing/months").text()).contains("等待另一位同事审批").doesNotContain("/approve");
        assertThat(clerk.post(approve).status()).isEqualTo(403);
        assertThat(other.post(approve).status()).isEqualTo(303);

        assertThat(clerk.get("/billing/months").text()).contains("2026年2月结账清单", "重新开账", "面积有误");
        assertThat(clerk.get("/api/v1/billing-months?before=12").text()).contains("\"REOPENED\"", "\"CLOSED\"");
        assertThat(clerk.get("/api/v1/billing-months/2026-02/checks").text()).contains("\"RUN\"");
        assertThat(clerk.get("/api/v1/billing-months/steps").text()).contains("\"REOPENED\"", "面积有误");
    }

    @Test
    void aRuleOfAFeeItemIsChangedByTwo() {
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        Browser clerk = logIn(Role.PROPERTY_COMPANY, company);
        Browser other = logIn(Role.PROPERTY_COMPANY, company);
        Page items = clerk.get("/billing/items");
        assertThat(items.text()).contains("四舍五入到分", "按天分摊", "不计入（押金，须退还）", "未设置");

        Page proposed = clerk.post(
                "/billing/items",
                "key",
                key(items),
                "item",
                "WASTE",
                "rounding",
                "HALF_UP_JIAO",
                "proration",
                "WHOLE_MONTH",
                "from",
                "2099-01",
                "reason",
                "合同第六条");

        assertThat(proposed.status()).isEqualTo(303);
        String approve = first(other.get("/billing/items"), "(/billing/items/\\d+/approve)");
        assertThat(clerk.post(approve).status()).isEqualTo(403);
        assertThat(other.post(approve).status()).isEqualTo(303);
        assertThat(clerk.get("/billing/items").text()).contains("已批准", "四舍五入到角");
        assertThat(clerk.get("/api/v1/fee-items?month=2099-02").text()).contains("HALF_UP_JIAO");
        assertThat(clerk.get("/api/v1/fee-items?month=2098-12").text()).doesNotContain("HALF_UP_JIAO");
        assertThat(clerk.get("/api/v1/fee-items/rules").text()).contains("\"APPROVED\"");
    }

    private static String key(Page page) {
        return first(page, "name=\"key\" value=\"([^\"]+)\"");
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
