package cn.changxiao.scheduler;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outermost line of every task: one row of history for each firing, whatever happens inside. */
abstract class RecordedJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedJob.class);

    private final ScheduledTask task;
    private final RunHistory history;
    private final Clock clock;

    RecordedJob(ScheduledTask task, RunHistory history, Clock clock) {
        this.task = task;
        this.history = history;
        this.clock = clock;
    }

    /** Does the task's work for a day; done twice for one day it changes nothing new. */
    abstract void work(LocalDate businessDate, RunReport report);

    /** False if a run of the schedule would do nothing and leave but a row; asked before each of them. */
    boolean hasWork() {
        return true;
    }

    @Override
    public final void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            Firing firing = Firing.of(task, context, clock.getZone());
            if (firing.cause() != RunCause.SCHEDULE || hasWork()) {
                run(firing);
            }
        } catch (SchedulerException e) {
            throw new JobExecutionException(e);
        }
    }

    /** Runs a firing unless it has been run. */
    final void run(Firing firing) {
        Optional<Long> run = history.begin(firing);
        if (run.isEmpty()) {
            LOG.info("{} of {} was run before", task.key(), firing.scheduledAt());
            return;
        }
        long start = clock.millis();
        RunReport report = new RunReport();
        try {
            work(firing.businessDate(), report);
        } catch (RuntimeException failure) {
            LOG.error("{} of {} failed", task.key(), firing.scheduledAt(), failure);
            history.fail(run.get(), "出现意外错误：" + failure.getMessage());
            return;
        }
        history.end(run.get(), report);
        LOG.info(
                "{} of {}: {} done, {} parked in {} ms",
                task.key(),
                firing.scheduledAt(),
                report.done(),
                report.parked().size(),
                clock.millis() - start);
    }
}
