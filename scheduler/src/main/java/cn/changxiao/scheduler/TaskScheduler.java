package cn.changxiao.scheduler;

import io.micronaut.context.BeanContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/**
 * This instance's share in running the tasks. Started once the service answers; several instances on one database fire
 * each task once, and take over from one that dies.
 */
@Singleton
public final class TaskScheduler implements AutoCloseable {

    private final BeanContext beans;
    private final DataSource dataSource;
    private final SchedulerSettings settings;
    private final Clock clock;
    private @Nullable Scheduler quartz;

    TaskScheduler(BeanContext beans, DataSource dataSource, SchedulerSettings settings, Clock clock) {
        this.beans = beans;
        this.dataSource = dataSource;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins to run tasks, with what a crash may have interrupted first, unless this instance is switched off. */
    public synchronized void start() {
        if (!settings.isEnabled() || quartz != null) {
            return;
        }
        try {
            Scheduler started = create();
            for (ScheduledTask task : ScheduledTask.values()) {
                schedule(started, task);
            }
            started.start();
            quartz = started;
            runNow(ScheduledTask.RESUME_BILL_RUNS, Firing.NOBODY);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot start", e);
        }
    }

    /** True while this instance runs tasks. */
    public synchronized boolean isRunning() {
        return quartz != null;
    }

    /** When the task runs next; empty if it has no schedule or this instance does not run tasks. */
    public synchronized Optional<Instant> nextRun(ScheduledTask task) {
        if (quartz == null) {
            return Optional.empty();
        }
        try {
            Trigger trigger = quartz.getTrigger(Firing.triggerKey(task));
            return Optional.ofNullable(trigger).map(Trigger::getNextFireTime).map(Date::toInstant);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule cannot be read", e);
        }
    }

    /** Waits for what is running and takes part no longer. */
    @Override
    @PreDestroy
    public synchronized void close() {
        if (quartz != null) {
            try {
                quartz.shutdown(true);
            } catch (SchedulerException e) {
                throw new IllegalStateException("the scheduler cannot stop", e);
            } finally {
                quartz = null;
            }
        }
    }

    /** @throws SchedulerNotRunning if this instance runs no tasks */
    synchronized void runNow(ScheduledTask task, long askedBy) {
        if (quartz == null) {
            throw new SchedulerNotRunning();
        }
        try {
            quartz.triggerJob(JobKey.jobKey(task.key()), new JobDataMap(Map.of(Firing.ASKED_BY, askedBy)));
        } catch (SchedulerException e) {
            throw new IllegalStateException("the task cannot be started", e);
        }
    }

    private Scheduler create() throws SchedulerException {
        String connections = "changxiao-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(connections, new PooledConnections(dataSource));
        Scheduler created = new StdSchedulerFactory(settings.quartz(connections)).getScheduler();
        // Quartz keeps one scheduler of a name for the whole JVM; ours belongs to this context alone.
        SchedulerRepository.getInstance().remove(created.getSchedulerName());
        created.setJobFactory(
                (bundle, scheduler) -> beans.getBean(bundle.getJobDetail().getJobClass()));
        return created;
    }

    private void schedule(Scheduler scheduler, ScheduledTask task) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(jobClass(task))
                .withIdentity(task.key())
                .withDescription(task.label())
                .storeDurably()
                .requestRecovery()
                .build();
        scheduler.addJob(job, true);
        Optional<String> cron = settings.cron(task);
        if (cron.isEmpty()) {
            scheduler.unscheduleJob(Firing.triggerKey(task));
        } else if (!isScheduled(scheduler, task, cron.get())) {
            Trigger trigger = trigger(task, cron.get());
            if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
                scheduler.scheduleJob(trigger);
            }
        }
    }

    /** A trigger that stands already is left alone: replacing it would forget the firings missed in an outage. */
    private boolean isScheduled(Scheduler scheduler, ScheduledTask task, String cron) throws SchedulerException {
        return scheduler.getTrigger(Firing.triggerKey(task)) instanceof CronTrigger standing
                && standing.getCronExpression().equals(cron)
                && standing.getTimeZone().toZoneId().equals(clock.getZone());
    }

    private Trigger trigger(ScheduledTask task, String cron) {
        CronScheduleBuilder schedule =
                CronScheduleBuilder.cronSchedule(cron).inTimeZone(TimeZone.getTimeZone(clock.getZone()));
        CronScheduleBuilder catchingUp = switch (task.catchUp()) {
            case ONCE -> schedule.withMisfireHandlingInstructionFireAndProceed();
            case EACH -> schedule.withMisfireHandlingInstructionIgnoreMisfires();
        };
        return TriggerBuilder.newTrigger()
                .withIdentity(Firing.triggerKey(task))
                .forJob(JobKey.jobKey(task.key()))
                .withSchedule(catchingUp)
                .build();
    }

    private static Class<? extends Job> jobClass(ScheduledTask task) {
        return switch (task) {
            case NIGHTLY_PROOF -> NightlyProofJob.class;
            case MONTHLY_BILL_RUN -> MonthlyBillRunJob.class;
            case RESUME_BILL_RUNS -> ResumeRunsJob.class;
            case VOTE_CLOSING -> VoteClosingJob.class;
            case DUNNING -> DunningJob.class;
            case SEND_MESSAGES -> SendMessagesJob.class;
            case SEAL_JOURNALS -> SealJournalsJob.class;
            case PUBLISH_ROOT -> PublishRootJob.class;
        };
    }
}
