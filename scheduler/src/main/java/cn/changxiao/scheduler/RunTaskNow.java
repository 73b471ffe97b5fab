package cn.changxiao.scheduler;

import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Runs a task at once, for today; it begins within seconds, on whichever instance is free. */
@Singleton
public class RunTaskNow {

    private final TaskScheduler scheduler;
    private final AuditLog audit;

    RunTaskNow(TaskScheduler scheduler, AuditLog audit) {
        this.scheduler = scheduler;
        this.audit = audit;
    }

    /** @throws SchedulerNotRunning if this instance runs no tasks */
    @Transactional
    public void run(Viewer viewer, ScheduledTask task) {
        viewer.require("手动运行定时任务", Role.ADMINISTRATOR, Role.FUND_CUSTODIAN);
        audit.record(viewer, "RunTaskNow", "task:" + task.key(), "手动运行%s。".formatted(task.label()));
        scheduler.runNow(task, viewer.user().value());
    }
}
