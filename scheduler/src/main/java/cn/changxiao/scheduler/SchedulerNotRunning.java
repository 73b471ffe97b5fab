package cn.changxiao.scheduler;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** This instance runs no tasks. */
public final class SchedulerNotRunning extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SchedulerNotRunning() {
        super(Kind.CONFLICT, "本实例未启用定时任务（changxiao.scheduler.enabled），请在启用的实例上操作。");
    }
}
