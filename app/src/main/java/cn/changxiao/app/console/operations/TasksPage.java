package cn.changxiao.app.console.operations;

import cn.changxiao.scheduler.RunHistory;
import cn.changxiao.scheduler.RunOutcome;
import cn.changxiao.scheduler.TaskBoard;
import java.util.List;

/** The tasks, the last runs, and whether this instance runs tasks. */
public record TasksPage(boolean isRunning, List<TaskBoard.Line> tasks, List<RunHistory.Line> history) {

    public static String tone(RunOutcome outcome) {
        return switch (outcome) {
            case RUNNING -> "info";
            case DONE -> "good";
            case PARTLY -> "warn";
            case FAILED -> "bad";
        };
    }
}
