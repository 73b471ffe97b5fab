package cn.changxiao.app.console.operations;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.scheduler.RunHistory;
import cn.changxiao.scheduler.RunTaskNow;
import cn.changxiao.scheduler.ScheduledTask;
import cn.changxiao.scheduler.TaskBoard;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Arrays;

/** Scheduled tasks: when each ran and will run, and running one now. */
@Controller("/operations/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ADMINISTRATOR", "FUND_CUSTODIAN"})
final class TasksController {

    private static final int SHOWN_RUNS = 100;

    private final TaskBoard board;
    private final RunHistory history;
    private final RunTaskNow runTaskNow;

    TasksController(TaskBoard board, RunHistory history, RunTaskNow runTaskNow) {
        this.board = board;
        this.history = history;
        this.runTaskNow = runTaskNow;
    }

    @Get
    @View("operations/tasks")
    @Navigation(title = "定时任务", section = Section.OPERATIONS, order = 80)
    TasksPage tasks() {
        return new TasksPage(board.isRunning(), board.tasks(), history.recent(SHOWN_RUNS));
    }

    @Get("/runs/{id}")
    @View("operations/task-run")
    TaskRunPage run(long id) {
        return new TaskRunPage(history.parked(id));
    }

    @Post("/{key}/run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> runNow(Viewer viewer, String key) {
        ScheduledTask task = Arrays.stream(ScheduledTask.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("定时任务", key));
        runTaskNow.run(viewer, task);
        return Answer.seeOther("/operations/tasks", "已开始运行%s，稍后刷新查看结果。".formatted(task.label()));
    }
}
