package cn.changxiao.scheduler;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.dunning.DunOverdue;
import cn.changxiao.billing.dunning.DunningSummary;
import cn.changxiao.billing.latefee.ChargeLateFees;
import cn.changxiao.billing.latefee.LateFeeSummary;
import cn.changxiao.billing.plan.JudgePlans;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/**
 * Ends payment plans that were kept or broken, bills the late fees of the month before where a rate was approved, and
 * makes the day's demands of every manager. Each of them happens once, however often the task runs.
 */
@Prototype
@DisallowConcurrentExecution
final class DunningJob extends RecordedJob {

    private final ManagersInCharge managers;
    private final JudgePlans judgePlans;
    private final ChargeLateFees chargeLateFees;
    private final DunOverdue dunOverdue;

    DunningJob(
            RunHistory history,
            Clock clock,
            ManagersInCharge managers,
            JudgePlans judgePlans,
            ChargeLateFees chargeLateFees,
            DunOverdue dunOverdue) {
        super(ScheduledTask.DUNNING, history, clock);
        this.managers = managers;
        this.judgePlans = judgePlans;
        this.chargeLateFees = chargeLateFees;
        this.dunOverdue = dunOverdue;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("分期计划", () -> "办结分期计划 %d 个。".formatted(judgePlans.judge()));
        BillingMonth month = BillingMonth.of(businessDate).plus(-1);
        for (ManagersInCharge.InCharge manager : managers.on(businessDate)) {
            report.each(manager.name() + "违约金", () -> charge(manager, month));
            report.each(manager.name() + "催缴", () -> dun(manager));
        }
    }

    private String charge(ManagersInCharge.InCharge manager, BillingMonth month) {
        LateFeeSummary charged = chargeLateFees.charge(manager.viewer(), month);
        return charged.bills() == 0
                ? ""
                : "%s %s 违约金 %d 户 %s 元。".formatted(manager.name(), month, charged.bills(), charged.amount());
    }

    private String dun(ManagersInCharge.InCharge manager) {
        DunningSummary done = dunOverdue.dun(manager.viewer());
        return done.units() == 0 ? "" : "%s催缴 %d 户。".formatted(manager.name(), done.units());
    }
}
