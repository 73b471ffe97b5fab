package cn.changxiao.app.console.billing;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.BillRuns;
import cn.changxiao.billing.run.CancelBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.property.BusinessKey;
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
import java.util.List;
import java.util.Map;

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
    private final Clock clock;

    BillRunController(
            BillRuns billRuns,
            PrepareBillRun prepareBillRun,
            SignOffBillRun signOffBillRun,
            CancelBillRun cancelBillRun,
            BillRunWorker worker,
            Clock clock) {
        this.billRuns = billRuns;
        this.prepareBillRun = prepareBillRun;
        this.signOffBillRun = signOffBillRun;
        this.cancelBillRun = cancelBillRun;
        this.worker = worker;
        this.clock = clock;
    }

    @Get
    @View("billing/runs")
    @Navigation(title = "出账批次", section = Section.FEES, order = 20)
    BillRunListPage list(Viewer viewer) {
        return new BillRunListPage(
                billRuns.list(viewer, RUNS), BusinessKeys.fresh("bill-run"), BillingMonth.of(LocalDate.now(clock)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        BillRunId run = prepareBillRun.prepare(
                viewer,
                new PrepareBillRun.Command(
                        new BusinessKey(fields.required("key", "业务编号")),
                        BillingMonth.parse(fields.required("first", "起始账期")),
                        BillingMonth.parse(fields.required("last", "截止账期")),
                        List.of()));
        return Answer.seeOther(BASE + "/" + run, "预览已生成，请核对后由另一位同事复核。");
    }

    @Get("/{id}")
    @View("billing/run")
    BillRunPage one(Viewer viewer, long id) {
        BillRunId run = new BillRunId(id);
        return new BillRunPage(
                billRuns.one(viewer, run),
                billRuns.chunks(viewer, run),
                billRuns.parked(viewer, run, PARKED),
                viewer.user().value());
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
