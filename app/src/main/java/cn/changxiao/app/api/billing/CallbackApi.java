package cn.changxiao.app.api.billing;

import cn.changxiao.app.problem.Problem;
import cn.changxiao.billing.channel.AcceptCallback;
import cn.changxiao.billing.channel.CallbackAnswer;
import cn.changxiao.billing.channel.CallbackRefused;
import cn.changxiao.billing.channel.ChannelCallback;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;

/** Where payment channels say that money came; the signature stands for the log-in. */
@Controller("/api/v1/billing/callbacks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class CallbackApi {

    private final AcceptCallback acceptCallback;

    CallbackApi(AcceptCallback acceptCallback) {
        this.acceptCallback = acceptCallback;
    }

    @Post("/{channel}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> accept(
            String channel,
            @Header(name = "X-Changxiao-Key", defaultValue = "") String key,
            @Header(name = "X-Changxiao-Timestamp", defaultValue = "") String timestamp,
            @Header(name = "X-Changxiao-Nonce", defaultValue = "") String nonce,
            @Header(name = "X-Changxiao-Signature", defaultValue = "") String signature,
            @Body String body) {
        try {
            return HttpResponse.ok(AnswerJson.of(acceptCallback.accept(
                    new ChannelCallback(channel(channel), key, timestamp, nonce, signature, body))));
        } catch (CallbackRefused refused) {
            Problem problem = Problem.unauthorized(refused, "/api/v1/billing/callbacks/" + channel);
            return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                    .contentType(MediaType.of("application/problem+json"))
                    .body(problem);
        }
    }

    private static PaymentChannel channel(String name) {
        return Arrays.stream(PaymentChannel.values())
                .filter(channel ->
                        channel != PaymentChannel.CASH && channel.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("支付渠道", name));
    }

    /** 200 means that the money is in the books: {@code PAID} as ordered, {@code SUSPENDED} until somebody looks. */
    @Serdeable
    record AnswerJson(String code, String outcome, boolean repeated) {

        static AnswerJson of(CallbackAnswer answer) {
            return new AnswerJson("SUCCESS", answer.outcome().name(), answer.isRepeated());
        }
    }
}
