package cn.changxiao.app.console.receiptbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.FundHouse;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ReceiptBookConsoleIT extends ConsoleTest {

    private static final String STREET = "510903021";

    @Inject
    FundHouse fundHouse;

    @Test
    void receiptsAreReceivedHandedOutAndVoidedOnThePage() {
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        FundHouse.House house = fundHouse.build("票据小区", STREET, 3);
        long book = fundHouse.book(custodian);
        Browser maker = logIn(Role.FUND_CUSTODIAN, custodian);
        Browser checker = logIn(Role.FUND_CUSTODIAN, custodian);
        assertThat(maker.get("/fund/receipts").text()).contains("还没有登记领用专用票据");

        Page received = maker.post(
                "/fund/receipts/" + book,
                "key",
                "1",
                "series",
                "5109",
                "first",
                "0001",
                "last",
                "0100",
                "receivedOn",
                "2026-02-01");
        assertThat(received.status()).isEqualTo(303);
        deposit(maker, checker, book, house);
        String issue = action(maker.get("/fund/receipts"), "/fund/receipts/\\d+/batches/\\d+");
        assertThat(maker.post(issue).status()).isEqualTo(303);

        String page = checker.get("/fund/receipts").text();
        assertThat(page).contains("5109 0003", "1幢103", "领用票据以来入账的交存都已开具票据");
        String annul = action(checker.get("/fund/receipts"), "/fund/receipts/\\d+/\\d+/void");
        assertThat(maker.post(annul, "reason", "打印错误").status()).isEqualTo(403);
        assertThat(checker.post(annul, "reason", "打印错误").status()).isEqualTo(303);
        assertThat(maker.get("/fund/receipts").text()).contains("作废", "打印错误", "逐户开具");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/receipt-ranges").text())
                .contains("\"received\":100", "\"used\":3", "\"voided\":1");
        assertThat(maker.get("/api/v1/fund/books/" + book + "/receipts").text()).contains("5109 0001", "打印错误");
        assertThat(maker.postJson(
                                "/api/v1/fund/books/" + book + "/receipt-ranges",
                                "{\"key\":\"k2\",\"series\":\"5109\",\"first\":\"0100\",\"last\":\"0200\",\"receivedOn\":\"2026-02-02\"}")
                        .status())
                .isEqualTo(409);
        assertThat(logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, STREET))
                        .get("/fund/receipts")
                        .text())
                .contains("5109 0001")
                .doesNotContain("登记领用票据</h2>");
    }

    private static void deposit(Browser maker, Browser checker, long book, FundHouse.House house) {
        maker.post(
                "/fund/deposits/" + book,
                "key",
                "1",
                "compound",
                Long.toString(house.compound()),
                "kind",
                "INITIAL_DEPOSIT",
                "standard",
                "80.00",
                "receivedOn",
                "2026-03-05",
                "note",
                "");
        String confirm = action(checker.get("/fund/deposits"), "/fund/deposits/\\d+/\\d+/confirm");
        assertThat(checker.post(confirm).status()).isEqualTo(303);
    }

    private static String action(Page page, String path) {
        Matcher matcher = Pattern.compile("action=\"(" + path + ")\"").matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", path, page).isTrue();
        return matcher.group(1);
    }
}
