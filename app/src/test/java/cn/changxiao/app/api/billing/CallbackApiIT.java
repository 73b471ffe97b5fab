package cn.changxiao.app.api.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.gateway.SignCallback;
import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.CounterScene;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.registration.RegisteredEstate;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the owner's order to the payment, with the documented signer in the place of the channel. */
@MicronautTest(transactional = false)
@Property(name = "changxiao.payment.keys-file", value = "target/callback-api-keys.txt")
class CallbackApiIT extends ConsoleTest {

    private static final Path KEYS = Path.of("target", "callback-api-keys.txt");

    @TempDir
    static Path folder;

    @Inject
    CounterScene scene;

    @Inject
    Clock clock;

    private Browser clerk;
    private OrganisationId company;
    private RegisteredEstate estate;

    @BeforeAll
    void aBilledCompoundWithAChannel() throws IOException {
        company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
        estate = scene.build("callback", company);
        clerk = logIn(Role.PROPERTY_COMPANY, company);
        String printed = signer(clock, "{}");
        Matcher line = Pattern.compile("(?m)^wx-1 单位编号 (.+)$").matcher(printed);
        assertThat(line.find()).isTrue();
        Files.writeString(KEYS, "wx-1 " + company + " " + line.group(1).strip() + "\n");
    }

    @Test
    void anOrderIsPaidOnceByItsSignedCallback() throws Exception {
        String order = order(0);
        String body = body(order, "WX-1", "174.54");

        HttpResponse<String> first = send(signer(clock, body), body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"outcome\":\"PAID\"").contains("\"repeated\":false");
        assertThat(send(signer(clock, body), body).body()).contains("\"repeated\":true");
        assertThat(clerk.get("/billing/pay-orders/" + order).text()).contains("已支付");
        String other = body(order, "WX-1", "1.00");
        assertThat(send(signer(clock, other), other).statusCode()).isEqualTo(409);
    }

    @Test
    void aWrongAmountIsHeldAndAnswered200() throws Exception {
        String body = body(order(1), "WX-2", "174.53");

        assertThat(send(signer(clock, body), body).body()).contains("\"outcome\":\"SUSPENDED\"");
        assertThat(sql.number("SELECT SUM(amount_fen) FROM billing_suspense WHERE issuer_id = ?", company.value()))
                .isEqualTo(17_453);
    }

    @Test
    void aSignatureThatDoesNotHoldIsA401Problem() throws Exception {
        String body = body(order(2), "WX-3", "174.54");
        String signed = signer(clock, body);

        HttpResponse<String> changed = send(signed, body.replace("174.54", "174.55"));
        assertThat(changed.statusCode()).isEqualTo(401);
        assertThat(changed.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(changed.body()).contains("CallbackRefused");
        Clock late = Clock.fixed(Instant.now(clock).minusSeconds(301), ZoneOffset.UTC);
        assertThat(send(signer(late, body), body).statusCode()).isEqualTo(401);
        assertThat(send("", body).statusCode()).isEqualTo(401);
        assertThat(sql.number("SELECT COUNT(*) FROM billing_channel_callback WHERE channel_transaction = 'WX-3'"))
                .isZero();
        String rubbish = "{not json";
        assertThat(send(signer(clock, rubbish), rubbish).statusCode()).isEqualTo(422);
    }

    private String order(int unit) {
        String address = "/billing/counter/" + estate.units().get(unit);
        Page page = clerk.get(address);
        Matcher bills = Pattern.compile("type=\"hidden\" name=\"(bill\\d+)\"").matcher(page.text());
        List<String> fields = new ArrayList<>(List.of("key", "order-" + unit, "channel", "WECHAT"));
        while (bills.find()) {
            fields.add(bills.group(1));
            fields.add("on");
        }
        String location =
                clerk.post(address + "/orders", fields.toArray(String[]::new)).location();
        assertThat(clerk.get(location).text()).contains("请用微信扫码").contains("<svg");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String body(String order, String transaction, String amount) {
        return "{\"order\":\"%s\",\"transaction\":\"%s\",\"amount\":\"%s\",\"paidAt\":\"2026-03-20T10:00:00+08:00\"}"
                .formatted(order, transaction, amount);
    }

    private static String signer(Clock at, String body) throws IOException {
        Path file = folder.resolve("body.json");
        Files.writeString(file, body);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String key = folder.resolve("test.key").toString();
        int end = new SignCallback(new PrintStream(printed, true, StandardCharsets.UTF_8), at)
                .run(new String[] {SignCallback.COMMAND, key, "wx-1", "wechat", file.toString()});
        assertThat(end).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String signed, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.getURI().resolve("/api/v1/billing/callbacks/wechat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        Pattern.compile("(?m)^(X-Changxiao-\\w+): (.+)$")
                .matcher(signed)
                .results()
                .forEach(header ->
                        request.header(header.group(1), header.group(2).strip()));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
