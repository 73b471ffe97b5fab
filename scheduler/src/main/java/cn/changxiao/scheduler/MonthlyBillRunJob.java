package cn.changxiao.scheduler;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.ResumeBillRuns;
import cn.changxiao.property.BusinessKey;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/**
 * Prepares the month's bill run of every manager, for a person to sign off, and posts the runs that were signed off. A
 * manager and a month have one prepared run, however often the task runs.
 */
@Prototype
@DisallowConcurrentExecution
final class MonthlyBillRunJob extends RecordedJob {

    private final ManagersInCharge managers;
    private final PrepareBillRun prepareBillRun;
    private final ResumeBillRuns resumeBillRuns;

    MonthlyBillRunJob(
            RunHistory history,
            Clock clock,
            ManagersInCharge managers,
            PrepareBillRun prepareBillRun,
            ResumeBillRuns resumeBillRuns) {
        super(ScheduledTask.MONTHLY_BILL_RUN, history, clock);
        this.managers = managers;
        this.prepareBillRun = prepareBillRun;
        this.resumeBillRuns = resumeBillRuns;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        BillingMonth month = BillingMonth.of(businessDate);
        for (ManagersInCharge.InCharge manager : managers.on(month.firstDay())) {
            report.each(manager.name(), () -> prepare(manager, month));
        }
        report.each("已复核的出账批次", () -> "续办出账批次 %d 个。".formatted(resumeBillRuns.resume()));
    }

    private String prepare(ManagersInCharge.InCharge manager, BillingMonth month) {
        BusinessKey key = new BusinessKey(
                "scheduled-bill-run:%d:%s".formatted(manager.viewer().organisationKey(), month));
        BillRunId run = prepareBillRun.prepare(manager.viewer(), PrepareBillRun.Command.month(key, month));
        return "%s批次 %s。".formatted(manager.name(), run);
    }
}
