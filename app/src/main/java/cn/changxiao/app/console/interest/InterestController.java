package cn.changxiao.app.console.interest;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.interest.ApproveInterestRun;
import cn.changxiao.fund.interest.CancelInterestRun;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Map;
import java.util.Optional;

/** Income handed to every sub-account: computed by one person, agreed to by another, posted while the page looks on. */
@Controller("/fund/interest")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class InterestController {

    private static final String BASE = "/fund/interest";

    private final InterestPages pages;
    private final PrepareInterestRun prepareInterestRun;
    private final ApproveInterestRun approveInterestRun;
    private final CancelInterestRun cancelInterestRun;
    private final InterestWorker worker;

    InterestController(
            InterestPages pages,
            PrepareInterestRun prepareInterestRun,
            ApproveInterestRun approveInterestRun,
            CancelInterestRun cancelInterestRun,
            InterestWorker worker) {
        this.pages = pages;
        this.prepareInterestRun = prepareInterestRun;
        this.approveInterestRun = approveInterestRun;
        this.cancelInterestRun = cancelInterestRun;
        this.worker = worker;
    }

    @Get
    @View("interest/runs")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "收益分配", section = Section.FUND, order = 22)
    InterestListPage list(Viewer viewer, @QueryValue Optional<Long> book) {
        return pages.list(viewer, book);
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(Viewer viewer, long book, @Body Map<String, String> fields) {
        InterestRunId run =
                prepareInterestRun.prepare(viewer, new InterestForm(new FormFields(fields)).command(new BookId(book)));
        return Answer.seeOther(BASE + "/runs/" + run, "每户份额已算好，请核对后由另一人复核。");
    }

    @Get("/runs/{id}")
    @View("interest/run")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    InterestRunPage one(Viewer viewer, long id, @QueryValue Optional<Long> compound) {
        return pages.one(viewer, new InterestRunId(id), compound);
    }

    @Post("/{book}/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long book, long id, @Body Map<String, String> fields) {
        InterestRunId run = new InterestRunId(id);
        approveInterestRun.approve(viewer, new BookId(book), run, new FormFields(fields).required("hash", "批次校验值"));
        worker.distribute(run);
        return Answer.seeOther(BASE + "/runs/" + id, "复核通过，正在分配到户。");
    }

    @Post("/{book}/{id}/continue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> goOn(Viewer viewer, long book, long id) {
        InterestRunId run = pages.ofBook(viewer, new BookId(book), new InterestRunId(id));
        worker.distribute(run);
        return Answer.seeOther(BASE + "/runs/" + id, "已继续分配。");
    }

    @Post("/{book}/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(Viewer viewer, long book, long id) {
        cancelInterestRun.cancel(viewer, new BookId(book), new InterestRunId(id));
        return Answer.seeOther(BASE + "?book=" + book, "批次已取消。");
    }
}
