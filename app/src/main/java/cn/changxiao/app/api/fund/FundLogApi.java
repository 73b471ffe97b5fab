package cn.changxiao.app.api.fund;

import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.UnitProofs;
import cn.changxiao.fund.seal.offline.LogKey;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Signed roots and proofs, in the very bytes that the verifier checks. */
@Controller("/api/v1/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class FundLogApi {

    private static final int MOST_ROOTS = 400;

    private final SignedRoots roots;
    private final UnitProofs proofs;

    FundLogApi(SignedRoots roots, UnitProofs proofs) {
        this.roots = roots;
        this.proofs = proofs;
    }

    @Get("/roots")
    List<RootJson> roots() {
        return roots.newest(MOST_ROOTS).stream().map(RootJson::of).toList();
    }

    @Get("/roots/{number}")
    HttpResponse<byte[]> root(int number) {
        return document(roots.of(number).text());
    }

    @Get("/roots/{number}/consistency/{other}")
    HttpResponse<byte[]> consistency(int number, int other) {
        return document(roots.consistency(number, other).text());
    }

    @Get("/log-keys")
    List<KeyJson> keys() {
        return roots.keys().stream().map(KeyJson::of).toList();
    }

    @Get("/units/{id}/proof")
    HttpResponse<byte[]> proof(Viewer viewer, long id) {
        return document(proofs.of(viewer, new UnitId(id)).text());
    }

    @Get("/units/{id}/proof/{sequence}")
    HttpResponse<byte[]> proof(Viewer viewer, long id, long sequence) {
        return document(proofs.of(viewer, new UnitId(id), sequence).text());
    }

    private static HttpResponse<byte[]> document(String text) {
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Serdeable
    record RootJson(int number, long size, String root, Instant time, String key) {

        static RootJson of(SignedRoot root) {
            return new RootJson(
                    root.statement().number(),
                    root.statement().size(),
                    root.statement().root().toString(),
                    root.statement().time(),
                    root.statement().key());
        }
    }

    @Serdeable
    record KeyJson(String id, String pem) {

        static KeyJson of(LogKey key) {
            return new KeyJson(key.id(), key.pem());
        }
    }
}
