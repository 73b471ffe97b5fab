package cn.changxiao.app.console.seal;

import cn.changxiao.app.page.Answer;
import cn.changxiao.fund.seal.SealedLog;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.offline.LogKey;
import cn.changxiao.property.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.nio.charset.StandardCharsets;

/** Roots and public keys for everybody: they name nobody, and only what is public can be held against its keeper. */
@Controller("/verify/fund-log")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class PublicLogController {

    private static final int ROOTS_SHOWN = 60;

    private final SealedLog log;
    private final SignedRoots roots;

    PublicLogController(SealedLog log, SignedRoots roots) {
        this.log = log;
        this.roots = roots;
    }

    @Get
    @View("seal/public-log")
    FundLogPage log() {
        return new FundLogPage(log.size(), log.waiting(), roots.newest(ROOTS_SHOWN), roots.keys());
    }

    @Get("/roots/{number}")
    HttpResponse<byte[]> root(int number) {
        return json("root-%08d.json".formatted(number), roots.of(number).text());
    }

    @Get("/consistency")
    HttpResponse<byte[]> consistency(@QueryValue int from, @QueryValue int until) {
        return json(
                "consistency-%08d-%08d.json".formatted(from, until),
                roots.consistency(from, until).text());
    }

    @Get("/keys/{id}")
    HttpResponse<byte[]> key(String id) {
        LogKey key = roots.keys().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("公钥", id));
        return Answer.file(
                "key-%s.pem".formatted(id), MediaType.TEXT_PLAIN_TYPE, key.pem().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<byte[]> json(String name, String text) {
        return Answer.file(name, MediaType.APPLICATION_JSON_TYPE, text.getBytes(StandardCharsets.UTF_8));
    }
}
