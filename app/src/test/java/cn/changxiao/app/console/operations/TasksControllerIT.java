package cn.changxiao.app.console.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.Role;
import cn.changxiao.scheduler.RunHistory;
import cn.changxiao.scheduler.RunOutcome;
import cn.changxiao.scheduler.TaskScheduler;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class TasksControllerIT extends ConsoleTest {

    @Inject
    TaskScheduler scheduler;

    @Inject
    RunHistory history;

    @Test
    void anAdministratorSeesTheTasksAndRunsOneNow() throws InterruptedException {
        Browser browser = logIn(Role.ADMINISTRATOR);
        assertThat(browser.get("/operations/tasks").text()).contains("夜间核对", "月度出账", "0 30 2 * * ?", "本实例未启用定时任务");
        Page refused = browser.post("/operations/tasks/nightly-proof/run");
        assertThat(refused.status()).isEqualTo(409);

        scheduler.start();
        try {
            Page answer = browser.post("/operations/tasks/nightly-proof/run");
            assertThat(answer.status()).isEqualTo(303);
            awaitProof();
        } finally {
            scheduler.close();
        }

        assertThat(browser.get("/operations/tasks").text()).contains("手动", "差异 0 处");
        assertThat(browser.post("/operations/tasks/nonsense/run").status()).isEqualTo(404);
    }

    @Test
    void othersHaveNoBusinessHere() {
        assertThat(logIn(Role.STREET_OFFICE).get("/operations/tasks").status()).isEqualTo(403);
    }

    private void awaitProof() throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (history.recent(10).stream().noneMatch(run -> run.outcome() == RunOutcome.DONE && run.done() == 5)) {
            assertThat(System.nanoTime()).as("waited for half a minute").isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
