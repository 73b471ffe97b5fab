package cn.changxiao.scheduler;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tasks with when they ran and when they will. */
@Singleton
public class TaskBoard {

    private final TaskScheduler scheduler;
    private final SchedulerSettings settings;
    private final RunHistory history;
    private final Clock clock;

    TaskBoard(TaskScheduler scheduler, SchedulerSettings settings, RunHistory history, Clock clock) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.history = history;
        this.clock = clock;
    }

    public List<Line> tasks() {
        return Arrays.stream(ScheduledTask.values()).map(this::line).toList();
    }

    /** True while this instance runs tasks. */
    public boolean isRunning() {
        return scheduler.isRunning();
    }

    private Line line(ScheduledTask task) {
        return new Line(
                task,
                settings.cron(task),
                scheduler.nextRun(task).map(next -> LocalDateTime.ofInstant(next, clock.getZone())),
                history.latest(task));
    }

    /** A task; without an expression it runs only when asked. */
    public record Line(
            ScheduledTask task,
            Optional<String> cron,
            Optional<LocalDateTime> nextRun,
            Optional<RunHistory.Line> lastRun) {}
}
