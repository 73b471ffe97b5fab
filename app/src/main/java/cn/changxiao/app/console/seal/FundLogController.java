package cn.changxiao.app.console.seal;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.fund.seal.SealedLog;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.UnitProofs;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.nio.charset.StandardCharsets;

/** The sealed log inside the console, and the proof of a unit's account as a file. */
@Controller("/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
final class FundLogController {

    private static final int ROOTS_SHOWN = 60;

    private final SealedLog log;
    private final SignedRoots roots;
    private final UnitProofs proofs;

    FundLogController(SealedLog log, SignedRoots roots, UnitProofs proofs) {
        this.log = log;
        this.roots = roots;
        this.proofs = proofs;
    }

    @Get("/log")
    @View("seal/log")
    @Navigation(title = "账本封存", section = Section.FUND, order = 80)
    FundLogPage log() {
        return new FundLogPage(log.size(), log.waiting(), roots.newest(ROOTS_SHOWN), roots.keys());
    }

    @Get("/units/{id}/proof")
    HttpResponse<byte[]> proof(Viewer viewer, long id) {
        return json(
                "分户账凭据-%d.json".formatted(id), proofs.of(viewer, new UnitId(id)).text());
    }

    @Get("/units/{id}/proof/{sequence}")
    HttpResponse<byte[]> proof(Viewer viewer, long id, long sequence) {
        return json(
                "分户账凭据-%d-%d.json".formatted(id, sequence),
                proofs.of(viewer, new UnitId(id), sequence).text());
    }

    private static HttpResponse<byte[]> json(String name, String text) {
        return Answer.file(name, MediaType.APPLICATION_JSON_TYPE, text.getBytes(StandardCharsets.UTF_8));
    }
}
