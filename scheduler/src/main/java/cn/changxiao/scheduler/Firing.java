package cn.changxiao.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;

/**
 * One firing of a task. The business date is that of the time it was due, not of the time it runs: a run that catches up
 * after an outage works for the day that was missed.
 */
record Firing(
        ScheduledTask task,
        LocalDateTime scheduledAt,
        RunCause cause,
        long askedBy,
        String instance,
        boolean isRecovery) {

    /** The only thing a run out of turn carries: the id of the user who asked, or nobody's at the start. */
    static final String ASKED_BY = "askedBy";

    static final long NOBODY = 0;

    static Firing of(ScheduledTask task, JobExecutionContext context, ZoneId zone) throws SchedulerException {
        JobDataMap data = context.getMergedJobDataMap();
        boolean isAsked = data.containsKey(ASKED_BY);
        long askedBy = isAsked ? data.getLong(ASKED_BY) : NOBODY;
        return new Firing(
                task,
                LocalDateTime.ofInstant(dueTime(context), zone),
                cause(isAsked, askedBy),
                askedBy,
                context.getScheduler().getSchedulerInstanceId(),
                context.isRecovering());
    }

    private static RunCause cause(boolean isAsked, long askedBy) {
        if (!isAsked) {
            return RunCause.SCHEDULE;
        }
        return askedBy == NOBODY ? RunCause.START : RunCause.MANUAL;
    }

    LocalDate businessDate() {
        return scheduledAt.toLocalDate();
    }

    /** Quartz gives a recovered firing a trigger of its own and keeps the first due time beside it. */
    private static Instant dueTime(JobExecutionContext context) {
        if (context.isRecovering()) {
            JobDataMap data = context.getTrigger().getJobDataMap();
            String due = data.getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS);
            if (due != null) {
                return Instant.ofEpochMilli(Long.parseLong(due));
            }
        }
        return context.getScheduledFireTime().toInstant();
    }

    static TriggerKey triggerKey(ScheduledTask task) {
        return TriggerKey.triggerKey(task.key());
    }
}
