package cn.changxiao.scheduler;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a task runs: {@code changxiao.scheduler.tasks.<key>.cron}, a Quartz expression in the service's time zone. */
@EachProperty("changxiao.scheduler.tasks")
final class TaskSchedule {

    private final String key;
    private @Nullable String cron;

    TaskSchedule(@Parameter String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Optional<String> cron() {
        return Optional.ofNullable(cron).filter(text -> !text.isBlank());
    }

    void setCron(@Nullable String cron) {
        this.cron = cron;
    }
}
