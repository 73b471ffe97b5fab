package cn.changxiao.scheduler;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The settings below {@code changxiao.scheduler}: {@code enabled} (false keeps this instance from running tasks), {@code
 * threads} (tasks at one time), {@code check-in} (how often an instance says that it lives; another takes over what it
 * did after two of them), and {@code misfire-after} (from when on a firing counts as missed).
 */
@Singleton
final class SchedulerSettings {

    private final boolean isEnabled;
    private final int threads;
    private final Duration checkIn;
    private final Duration misfireAfter;
    private final List<TaskSchedule> schedules;

    SchedulerSettings(
            @Property(name = "changxiao.scheduler.enabled", defaultValue = "true") boolean isEnabled,
            @Property(name = "changxiao.scheduler.threads", defaultValue = "2") int threads,
            @Property(name = "changxiao.scheduler.check-in", defaultValue = "5s") Duration checkIn,
            @Property(name = "changxiao.scheduler.misfire-after", defaultValue = "60s") Duration misfireAfter,
            List<TaskSchedule> schedules) {
        this.isEnabled = isEnabled;
        this.threads = threads;
        this.checkIn = checkIn;
        this.misfireAfter = misfireAfter;
        this.schedules = schedules;
    }

    boolean isEnabled() {
        return isEnabled;
    }

    /** The task's expression; empty if it runs only when asked. */
    Optional<String> cron(ScheduledTask task) {
        return schedules.stream()
                .filter(schedule -> schedule.key().equals(task.key()))
                .flatMap(schedule -> schedule.cron().stream())
                .findFirst();
    }

    /** Quartz's own settings, with the connections under this name. */
    Properties quartz(String connections) {
        Properties properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", "changxiao");
        properties.put("org.quartz.scheduler.instanceId", "AUTO");
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.put("org.quartz.threadPool.threadCount", Integer.toString(threads));
        properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        properties.put("org.quartz.jobStore.tablePrefix", "QRTZ_");
        properties.put("org.quartz.jobStore.isClustered", "true");
        properties.put("org.quartz.jobStore.clusterCheckinInterval", Long.toString(checkIn.toMillis()));
        properties.put("org.quartz.jobStore.misfireThreshold", Long.toString(misfireAfter.toMillis()));
        properties.put("org.quartz.jobStore.dataSource", connections);
        return properties;
    }
}
