package cn.changxiao.scheduler;

import cn.changxiao.property.decision.CloseDueDecisions;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/** Closes owners' votes whose announced time is over; a vote is closed once, whoever comes first. */
@Prototype
@DisallowConcurrentExecution
final class VoteClosingJob extends RecordedJob {

    private final CloseDueDecisions closeDueDecisions;

    VoteClosingJob(RunHistory history, Clock clock, CloseDueDecisions closeDueDecisions) {
        super(ScheduledTask.VOTE_CLOSING, history, clock);
        this.closeDueDecisions = closeDueDecisions;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("到期的表决", () -> "截止表决 %d 项。".formatted(closeDueDecisions.close()));
    }
}
