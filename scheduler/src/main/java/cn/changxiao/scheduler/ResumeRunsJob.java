package cn.changxiao.scheduler;

import cn.changxiao.billing.run.ResumeBillRuns;
import cn.changxiao.fund.interest.ResumeInterestRuns;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/** Goes on with agreed bill and interest runs that a stop or a crash has interrupted; nothing is billed or credited twice. */
@Prototype
@DisallowConcurrentExecution
final class ResumeRunsJob extends RecordedJob {

    private final ResumeBillRuns resumeBillRuns;
    private final ResumeInterestRuns resumeInterestRuns;

    ResumeRunsJob(
            RunHistory history, Clock clock, ResumeBillRuns resumeBillRuns, ResumeInterestRuns resumeInterestRuns) {
        super(ScheduledTask.RESUME_BILL_RUNS, history, clock);
        this.resumeBillRuns = resumeBillRuns;
        this.resumeInterestRuns = resumeInterestRuns;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("已复核的出账批次", () -> "续办出账批次 %d 个。".formatted(resumeBillRuns.resume()));
        report.each("已复核的收益分配", () -> "续办收益分配 %d 个。".formatted(resumeInterestRuns.resume()));
    }
}
