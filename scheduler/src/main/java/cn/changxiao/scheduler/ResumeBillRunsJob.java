package cn.changxiao.scheduler;

import cn.changxiao.billing.run.ResumeBillRuns;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/** Goes on with signed-off bill runs that a stop or a crash has interrupted; a unit is billed once all the same. */
@Prototype
@DisallowConcurrentExecution
final class ResumeBillRunsJob extends RecordedJob {

    private final ResumeBillRuns resumeBillRuns;

    ResumeBillRunsJob(RunHistory history, Clock clock, ResumeBillRuns resumeBillRuns) {
        super(ScheduledTask.RESUME_BILL_RUNS, history, clock);
        this.resumeBillRuns = resumeBillRuns;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("已复核的出账批次", () -> "续办出账批次 %d 个。".formatted(resumeBillRuns.resume()));
    }
}
