package cn.changxiao.app.console.run;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.BillRuns;
import cn.changxiao.billing.run.CancelBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.PreviewXlsx;
import cn.changxiao.billing.run.ReadPreview;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.scope.ScopeChoices;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Bill runs: preview, sign-off by a second person, progress and result on one page. */
@Controller("/billing/runs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillRunController {

    private static final String BASE = "/billing/runs";
    private static final int RUNS = 50;
    private static final int PARKED = 200;

    private final BillRuns billRuns;
    private final PrepareBillRun prepareBillRun;
    private final SignOffBillRun signOffBillRun;
    private final CancelBillRun cancelBillRun;
    private final BillRunWorker worker;
    private final ReadPreview preview;
    private final PreviewXlsx xlsx;
    private final ScopeChoices choices;
    private final Clock clock;

    BillRunController(
            BillRuns billRuns,
            PrepareBillRun prepareBillRun,
            SignOffBillRun signOffBillRun,
            CancelBillRun cancelBillRun,
            BillRunWorker worker,
            ReadPreview preview,
            PreviewXlsx xlsx,
            ScopeChoices choices,
            Clock clock) {
        this.billRuns = billRuns;
        this.prepareBillRun = prepareBillRun;
        this.signOffBillRun = signOffBillRun;
        this.cancelBillRun = cancelBillRun;
        this.worker = worker;
        this.preview = preview;
        this.xlsx = xlsx;
        this.choices = choices;
        this.clock = clock;
    }

    @Get
    @View("run/runs")
    @Navigation(title = "出账批次", section = Section.BILLS, order = 10)
    BillRunListPage list(Viewer viewer) {
        return new BillRunListPage(
                billRuns.list(viewer, RUNS),
                "bill-run:" + UUID.randomUUID(),
                BillingMonth.of(LocalDate.now(clock)),
                choices.of(viewer));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(Viewer viewer, @Body Map<String, String> form) {
        BillRunId run = prepareBillRun.prepare(viewer, new BillRunForm(new FormFields(form)).command());
        return Answer.seeOther(BASE + "/" + run, "预览已生成，请核对后由另一位同事复核。");
    }

    @Get("/{id}")
    @View("run/run")
    BillRunPage one(Viewer viewer, long id) {
        BillRunId run = new BillRunId(id);
        return new BillRunPage(
                billRuns.one(viewer, run),
                preview.chunks(viewer, run),
                preview.changes(viewer, run),
                preview.parked(viewer, run, PARKED),
                BillingMonth.of(LocalDate.now(clock)),
                viewer.user().value());
    }

    @Get("/{id}/preview.xlsx")
    HttpResponse<?> workbook(Viewer viewer, long id) {
        return Answer.xlsx("出账预览-%d.xlsx".formatted(id), xlsx.write(viewer, new BillRunId(id)));
    }

    @Post("/{id}/sign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sign(Viewer viewer, long id) {
        signOffBillRun.signOff(viewer, new BillRunId(id));
        worker.post(new BillRunId(id));
        return Answer.seeOther(BASE + "/" + id, "复核通过，正在出账。");
    }

    @Post("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(Viewer viewer, long id) {
        cancelBillRun.cancel(viewer, new BillRunId(id));
        return Answer.seeOther(BASE + "/" + id, "批次已取消。");
    }
}
