package cn.changxiao.scheduler;

import cn.changxiao.fund.withdrawal.ExpireHolds;
import cn.changxiao.property.decision.CloseDueDecisions;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/**
 * Ends what has a last day of its own: owners' votes whose announced time is over, and holds on the fund that nobody paid
 * from in time. Each ends once, whoever comes first.
 */
@Prototype
@DisallowConcurrentExecution
final class VoteClosingJob extends RecordedJob {

    private final CloseDueDecisions closeDueDecisions;
    private final ExpireHolds expireHolds;

    VoteClosingJob(RunHistory history, Clock clock, CloseDueDecisions closeDueDecisions, ExpireHolds expireHolds) {
        super(ScheduledTask.VOTE_CLOSING, history, clock);
        this.closeDueDecisions = closeDueDecisions;
        this.expireHolds = expireHolds;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("到期的表决", () -> "截止表决 %d 项。".formatted(closeDueDecisions.close()));
        report.each("到期的冻结", () -> "解除维修资金冻结 %d 项。".formatted(expireHolds.expire()));
    }
}
