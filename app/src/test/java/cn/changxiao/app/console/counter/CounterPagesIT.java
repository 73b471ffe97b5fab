package cn.changxiao.app.console.counter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.CounterScene;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.registration.RegisteredEstate;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CounterPagesIT extends ConsoleTest {

    @Inject
    CounterScene scene;

    private RegisteredEstate estate;
    private Browser clerk;
    private Browser checker;

    @BeforeAll
    void aBilledCompound() {
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        estate = scene.build("counter", company);
        clerk = logIn(Role.PROPERTY_COMPANY, company);
        checker = logIn(Role.PROPERTY_COMPANY, company);
    }

    @Test
    void aScannedBillOrItsNumberLeadsStraightToTheUnit() {
        String unit = unit(0);
        long bill = sql.number(
                "SELECT MIN(bill_id) FROM billing_bill WHERE unit_id = ?",
                estate.units().get(0).value());
        long number = sql.number("SELECT number_in_year FROM billing_bill WHERE bill_id = ?", bill);

        assertThat(search("CX-BILL:" + bill + ":17454:0011223344556677").location())
                .isEqualTo(unit);
        assertThat(search("2026-%06d".formatted(number)).location()).isEqualTo(unit);
        assertThat(search("1幢101").location()).isEqualTo(unit);
        assertThat(search("2026-999999").text()).contains("没有找到");
        assertThat(search("CX-BILL:99999999999999999999").text()).contains("没有找到");
        assertThat(search("1幢").text()).contains("101").contains("102");
    }

    @Test
    void cashIsPreviewedTakenOnceAndCountedAtTheEndOfTheShift() {
        String unit = unit(1);
        String key = field(clerk.get(unit), "key");
        String query = "/preview?key=%s&amount=100.00&channel=CASH&transaction=&received=2026-03-20".formatted(key);
        assertThat(clerk.get(unit + query).text())
                .contains("您还没有开班")
                .contains("2026-01")
                .contains("付清")
                .contains("部分");
        String[] fields = {
            "key", key, "amount", "100.00", "channel", "CASH", "transaction", "", "received", "2026-03-20"
        };
        assertThat(clerk.post(unit, fields).text()).contains("请先开班");
        clerk.post("/billing/shifts", "key", field(clerk.get("/billing/shifts"), "key"), "change", "50.00");

        assertThat(clerk.get(unit + query).text()).contains("确认收款");
        String receipt = clerk.post(unit, fields).location();
        assertThat(clerk.post(unit, fields).location()).as("double Enter").isEqualTo(receipt);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_payment WHERE unit_id = ?",
                        estate.units().get(1).value()))
                .isEqualTo(1);
        closeTheShift();
    }

    private void closeTheShift() {
        String shift = first(clerk.get("/billing/shifts"), "(/billing/shifts/\\d+)\"");
        assertThat(clerk.get(shift).text()).contains("¥150.00").contains("结班清点");
        assertThat(clerk.post(shift + "/close", "pieces100.00", "1", "pieces20.00", "2", "total", "")
                        .text())
                .contains("相差 -10.00 元");
        assertThat(clerk.post(shift + "/close", "pieces100.00", "1", "pieces20.00", "x")
                        .text())
                .contains("不是整数");
        assertThat(clerk.post(shift + "/close", "total", "140.00", "reason", "误找零")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.post(shift + "/acknowledge").status()).isEqualTo(403);
        assertThat(checker.post(shift + "/acknowledge").status()).isEqualTo(303);
        assertThat(checker.get(shift).text()).contains("已确认").contains("误找零");
        assertThat(checker.get(shift + "/pdf").bytes()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void amountsThatCannotBeAreSentences() {
        String unit = unit(2);
        String query = unit + "/preview?key=k-amounts&channel=CARD&transaction=T1&received=2026-03-20&amount=";

        assertThat(clerk.get(query + "-5").text()).contains("须大于 0");
        assertThat(clerk.get(query + "0").text()).contains("须大于 0");
        assertThat(clerk.get(query + "1.005").text()).contains("多于两位小数");
        assertThat(clerk.get(query + "1000000000000").text()).contains("不超过 1,000,000.00 元");
        assertThat(clerk.get(query + "99999").text()).contains("超过预收上限 698.16 元");
        assertThat(clerk.get(query + "1e999999").status()).isIn(400, 422);
        assertThat(clerk.get(query + "x").status()).isIn(400, 422);
        assertThat(clerk.get(query + "5&bill1=on").text()).contains("不是这一户未缴的账单");
    }

    @Test
    void theOrderOfAllocationTakesTwoPersons() {
        Page form = clerk.get("/billing/allocation-policies");
        assertThat(form.text()).contains("先付最早的账单");
        clerk.post(
                "/billing/allocation-policies",
                "key",
                field(form, "key"),
                "rule",
                "BY_ITEM_PRIORITY",
                "first",
                "WASTE",
                "second",
                "",
                "third",
                "");
        assertThat(clerk.get("/billing/allocation-policies").text()).doesNotContain("/approve");
        String approve =
                first(checker.get("/billing/allocation-policies"), "(/billing/allocation-policies/\\d+/approve)");
        assertThat(clerk.post(approve).status()).isEqualTo(403);
        assertThat(checker.post(approve).status()).isEqualTo(303);
        assertThat(clerk.get("/billing/allocation-policies").text()).contains("生活垃圾处理费，其余先付最早的");
    }

    @Test
    void otherManagersSeeNothing() {
        Browser other = logIn(Role.PROPERTY_COMPANY);

        assertThat(other.get(unit(3)).status()).isEqualTo(404);
        assertThat(other.get("/billing/counter?words=" + encode("1幢101")).text())
                .contains("没有找到");
        assertThat(logIn(Role.OPERATOR).get("/billing/shifts").status()).isEqualTo(403);
    }

    private String unit(int index) {
        return "/billing/counter/" + estate.units().get(index);
    }

    private Page search(String words) {
        return clerk.get("/billing/counter?words=" + encode(words));
    }

    private static String field(Page page, String name) {
        return first(page, "name=\"" + name + "\" value=\"([^\"]+)\"");
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
