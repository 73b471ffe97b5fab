package cn.changxiao.app.api.billing;

import cn.changxiao.app.console.run.BillRunWorker;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.BillRunProgress;
import cn.changxiao.billing.run.BillRunSummary;
import cn.changxiao.billing.run.BillRuns;
import cn.changxiao.billing.run.CancelBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.billing.scope.RunScope;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bill runs of a manager. The header Idempotency-Key makes a request sent twice one run. */
@Controller("/api/v1/billing/runs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillRunApi {

    private final PrepareBillRun prepareBillRun;
    private final SignOffBillRun signOffBillRun;
    private final CancelBillRun cancelBillRun;
    private final BillRuns billRuns;
    private final BillRunWorker worker;

    BillRunApi(
            PrepareBillRun prepareBillRun,
            SignOffBillRun signOffBillRun,
            CancelBillRun cancelBillRun,
            BillRuns billRuns,
            BillRunWorker worker) {
        this.prepareBillRun = prepareBillRun;
        this.signOffBillRun = signOffBillRun;
        this.cancelBillRun = cancelBillRun;
        this.billRuns = billRuns;
        this.worker = worker;
    }

    @Post
    @Status(HttpStatus.CREATED)
    RunJson prepare(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewRunJson body) {
        return read(viewer, prepareBillRun.prepare(viewer, body.toCommand(key)));
    }

    @Get("/{id}")
    RunJson run(Viewer viewer, long id) {
        return read(viewer, new BillRunId(id));
    }

    @Post("/{id}/sign-off")
    @Status(HttpStatus.ACCEPTED)
    RunJson signOff(Viewer viewer, long id) {
        signOffBillRun.signOff(viewer, new BillRunId(id));
        worker.post(new BillRunId(id));
        return read(viewer, new BillRunId(id));
    }

    @Post("/{id}/cancel")
    RunJson cancel(Viewer viewer, long id) {
        cancelBillRun.cancel(viewer, new BillRunId(id));
        return read(viewer, new BillRunId(id));
    }

    private RunJson read(Viewer viewer, BillRunId run) {
        return RunJson.of(billRuns.one(viewer, run));
    }

    /**
     * Months first to last as {@code 2026-11}, in bills of one month where nothing is said; the compounds, else those of
     * the street, else all the manager has.
     */
    @Serdeable
    record NewRunJson(
            String first,
            String last,
            @Nullable BillingCycle cycle,
            @Nullable String street,
            @Nullable List<String> compounds) {

        PrepareBillRun.Command toCommand(String key) {
            return new PrepareBillRun.Command(
                    new BusinessKey(key),
                    new Months(BillingMonth.parse(first), BillingMonth.parse(last)),
                    cycle == null ? BillingCycle.MONTH : cycle,
                    scope(),
                    false);
        }

        private RunScope scope() {
            if (compounds != null && !compounds.isEmpty()) {
                return new RunScope.Chosen(compounds.stream()
                        .map(id -> new CompoundId(Long.parseLong(id)))
                        .toList());
            }
            return street == null ? new RunScope.Managed() : new RunScope.Street(street);
        }
    }

    /** A run with how far it has come. */
    @Serdeable
    record RunJson(
            String id,
            String first,
            String last,
            BillingCycle cycle,
            String scope,
            String state,
            long bills,
            MoneyJson due,
            long parked,
            int percentDone,
            long lines,
            long linesDone,
            long linesPerSecond,
            long secondsLeft,
            int compoundsParked) {

        static RunJson of(BillRunSummary run) {
            BillRunProgress progress = run.progress();
            return new RunJson(
                    run.id().toString(),
                    run.first().toString(),
                    run.last().toString(),
                    run.cycle(),
                    run.scope(),
                    run.state().name(),
                    run.bills(),
                    MoneyJson.of(run.due()),
                    run.parked(),
                    run.percentDone(),
                    progress.lines(),
                    progress.linesDone(),
                    progress.linesPerSecond(),
                    progress.secondsLeft(),
                    run.compoundsParked());
        }
    }
}
