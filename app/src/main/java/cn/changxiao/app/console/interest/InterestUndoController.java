package cn.changxiao.app.console.interest;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.undo.AskForInterestUndo;
import cn.changxiao.fund.interest.undo.DecideInterestUndo;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** Takes a distribution back as a whole: asked for by one person, agreed to by another. */
@Controller("/fund/interest/{book}/{id}/undo")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class InterestUndoController {

    private final AskForInterestUndo askForInterestUndo;
    private final DecideInterestUndo decideInterestUndo;
    private final InterestPages pages;
    private final InterestWorker worker;

    InterestUndoController(
            AskForInterestUndo askForInterestUndo,
            DecideInterestUndo decideInterestUndo,
            InterestPages pages,
            InterestWorker worker) {
        this.askForInterestUndo = askForInterestUndo;
        this.decideInterestUndo = decideInterestUndo;
        this.pages = pages;
        this.worker = worker;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(Viewer viewer, long book, long id, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        askForInterestUndo.ask(
                viewer,
                new BookId(book),
                new InterestRunId(id),
                form.day("undoneOn", "冲销日期"),
                form.required("reason", "冲销理由"));
        return back(id, "已申请整批冲销，请由另一人复核。");
    }

    @Post("/agree")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agree(Viewer viewer, long book, long id) {
        InterestRunId run = new InterestRunId(id);
        decideInterestUndo.decide(viewer, new BookId(book), run, true);
        worker.takeBack(run);
        return back(id, "复核通过，正在逐张冲销。");
    }

    @Post("/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long book, long id) {
        decideInterestUndo.decide(viewer, new BookId(book), new InterestRunId(id), false);
        return back(id, "已退回，批次不变。");
    }

    @Post("/continue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> goOn(Viewer viewer, long book, long id) {
        worker.takeBack(pages.ofBook(viewer, new BookId(book), new InterestRunId(id)));
        return back(id, "已继续冲销。");
    }

    private static HttpResponse<?> back(long id, String sentence) {
        return Answer.seeOther("/fund/interest/runs/" + id, sentence);
    }
}
