package cn.changxiao.app.console.certificate;

import cn.changxiao.app.page.Answer;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.paper.PrintBallotPapers;
import cn.changxiao.property.paper.PrintResult;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.recount.MakeRecountBundle;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.ByteArrayOutputStream;

/** The papers and files of a decision: ballot papers before the vote, result and recount bundle after it. */
@Controller("/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "FUND_CUSTODIAN", "OWNER"})
final class DecisionPapersController {

    private final PrintBallotPapers printBallotPapers;
    private final PrintResult printResult;
    private final MakeRecountBundle makeRecountBundle;

    DecisionPapersController(
            PrintBallotPapers printBallotPapers, PrintResult printResult, MakeRecountBundle makeRecountBundle) {
        this.printBallotPapers = printBallotPapers;
        this.printResult = printResult;
        this.makeRecountBundle = makeRecountBundle;
    }

    @Get("/{id}/ballot-papers.pdf")
    @Secured({"STREET_OFFICE", "OWNERS_COMMITTEE"})
    HttpResponse<byte[]> ballotPapers(Viewer viewer, long id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printBallotPapers.print(viewer, new DecisionId(id), out);
        return Answer.pdf("业主表决票-%d.pdf".formatted(id), out.toByteArray());
    }

    @Get("/{id}/result.pdf")
    HttpResponse<byte[]> result(Viewer viewer, long id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printResult.print(viewer, new DecisionId(id), out);
        return Answer.pdf("业主共同决定结果公告-%d.pdf".formatted(id), out.toByteArray());
    }

    @Get("/{id}/recount.zip")
    HttpResponse<byte[]> recount(Viewer viewer, long id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        makeRecountBundle.make(viewer, new DecisionId(id)).write(out);
        return Answer.file("表决复核包-%d.zip".formatted(id), MediaType.of("application/zip"), out.toByteArray());
    }
}
