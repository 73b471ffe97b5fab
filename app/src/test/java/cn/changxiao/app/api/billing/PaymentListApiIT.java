package cn.changxiao.app.api.billing;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of payments from another program: each line stands for itself, and the list may come twice. */
@MicronautTest(transactional = false)
class PaymentListApiIT extends ConsoleTest {

    @Inject
    CounterScene scene;

    @Test
    void eachLineIsRecordedOrRefusedForItselfHoweverOftenTheListComes() {
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        RegisteredEstate estate = scene.build("payment-list", company);
        Browser clerk = logIn(Role.PROPERTY_COMPANY, company);
        String first = estate.units().get(0).toString();
        String second = estate.units().get(1).toString();
        String list = List.of(
                        line("pl-1", first, "174.54", "TRANSFER", "\"PL-1\""),
                        line("pl-2", first, "1.005", "TRANSFER", "\"PL-2\""),
                        line("pl-3", second, "20.00", "CASH", "null"),
                        line("pl-4", "1", "20.00", "TRANSFER", "\"PL-4\""),
                        line("pl-5", second, "58.18", "TRANSFER", "\"PL-5\""))
                .toString();

        Page answer = clerk.postJson("/api/v1/payments/list", list);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text().split("\"line\":"))
                .as(answer.text())
                .hasSize(6)
                .satisfies(lines -> {
                    assertThat(lines[1]).contains("\"payment\":\"").doesNotContain("refusal\":{");
                    assertThat(lines[2]).contains("多于两位小数");
                    assertThat(lines[3]).contains("收费前台");
                    assertThat(lines[4]).contains("NotFound");
                    assertThat(lines[5]).contains("\"payment\":\"");
                });
        assertThat(clerk.postJson("/api/v1/payments/list", list).text()).isEqualTo(answer.text());
        assertThat(sql.number("SELECT COUNT(*) FROM billing_payment WHERE issuer_id = ?", company.value()))
                .isEqualTo(2);
    }

    private static String line(String key, String unit, String amount, String channel, String transaction) {
        return """
                {"key":"%s","payment":{"unit":"%s","amount":"%s","channel":"%s","transaction":%s,"receivedOn":"2026-01-20"}}""".formatted(key, unit, amount, channel, transaction);
    }
}
