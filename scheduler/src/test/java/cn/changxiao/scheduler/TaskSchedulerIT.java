package cn.changxiao.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class TaskSchedulerIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Viewer ADMINISTRATOR =
            new Viewer(new UserId(7), "管理员", Role.ADMINISTRATOR, Optional.empty(), Optional.empty());

    @Test
    void twoInstancesOnOneDatabaseFireEachTimeOnce() throws InterruptedException {
        Map<String, Object> settings = settings("changxiao.scheduler.tasks.nightly-proof.cron", "* * * * * ?");
        try (ApplicationContext one = ApplicationContext.run(settings);
                ApplicationContext two = ApplicationContext.run(settings)) {
            one.getBean(TaskScheduler.class).start();
            two.getBean(TaskScheduler.class).start();
            await(() -> history(one).size() >= 5);
            one.getBean(TaskScheduler.class).close();
            two.getBean(TaskScheduler.class).close();

            List<RunHistory.Line> runs = history(one);
            long proofs = one.getBean(Sql.class).number("SELECT COUNT(*) FROM fund_proof");
            assertThat(runs).extracting(RunHistory.Line::outcome).containsOnly(RunOutcome.DONE);
            assertThat(runs).extracting(RunHistory.Line::scheduledAt).doesNotHaveDuplicates();
            assertThat(proofs).isEqualTo(runs.size());
        }
    }

    @Test
    void monthsMissedInAnOutageAreEachRunForTheirOwnDay() throws InterruptedException {
        Map<String, Object> settings = settings("changxiao.scheduler.tasks.monthly-bill-run.cron", "0 0 3 1 * ?");
        LocalDate thisMonth = LocalDate.now(SHANGHAI).withDayOfMonth(1);
        try (ApplicationContext before = ApplicationContext.run(settings)) {
            before.getBean(TaskScheduler.class).start();
            before.getBean(TaskScheduler.class).close();
            ZonedDateTime missed = thisMonth.minusMonths(2).atTime(3, 0).atZone(SHANGHAI);
            before.getBean(Sql.class)
                    .update(
                            "UPDATE QRTZ_TRIGGERS SET START_TIME = ?, NEXT_FIRE_TIME = ? WHERE TRIGGER_NAME = ?",
                            missed.minusDays(1).toInstant().toEpochMilli(),
                            missed.toInstant().toEpochMilli(),
                            ScheduledTask.MONTHLY_BILL_RUN.key());
        }
        try (ApplicationContext after = ApplicationContext.run(settings)) {
            after.getBean(TaskScheduler.class).start();
            await(() -> history(after).size() >= 3);

            assertThat(history(after))
                    .extracting(RunHistory.Line::businessDate)
                    .containsExactlyInAnyOrder(thisMonth.minusMonths(2), thisMonth.minusMonths(1), thisMonth);
        }
    }

    @Test
    void nightsMissedInAnOutageAreMadeUpForByOneProof() throws InterruptedException {
        Map<String, Object> settings = settings("changxiao.scheduler.tasks.nightly-proof.cron", "0 30 2 * * ?");
        try (ApplicationContext before = ApplicationContext.run(settings)) {
            before.getBean(TaskScheduler.class).start();
            before.getBean(TaskScheduler.class).close();
            before.getBean(Sql.class).update("UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME - 5 * 86400000");
        }
        try (ApplicationContext after = ApplicationContext.run(settings)) {
            after.getBean(TaskScheduler.class).start();
            await(() -> !history(after).isEmpty());
            Thread.sleep(1_500);

            assertThat(history(after)).singleElement().satisfies(run -> {
                assertThat(run.outcome()).isEqualTo(RunOutcome.DONE);
                assertThat(run.businessDate()).isEqualTo(LocalDate.now(SHANGHAI));
            });
        }
    }

    @Test
    void aTaskCanBeRunAtOnceByAnAdministratorAndNobodyElse() throws InterruptedException {
        try (ApplicationContext context = ApplicationContext.run(settings("changxiao.scheduler.threads", "1"))) {
            TaskScheduler scheduler = context.getBean(TaskScheduler.class);
            RunTaskNow runNow = context.getBean(RunTaskNow.class);
            assertThatThrownBy(() -> runNow.run(ADMINISTRATOR, ScheduledTask.RESUME_BILL_RUNS))
                    .isInstanceOf(SchedulerNotRunning.class);
            scheduler.start();
            await(() -> context.getBean(RunHistory.class).recent(10).stream()
                    .anyMatch(run -> run.cause() == RunCause.START && run.outcome() == RunOutcome.DONE));

            runNow.run(ADMINISTRATOR, ScheduledTask.RESUME_BILL_RUNS);
            await(() -> history(context).stream().anyMatch(run -> run.endedAt().isPresent()));

            assertThat(context.getBean(TaskBoard.class).tasks())
                    .filteredOn(line -> line.task() == ScheduledTask.RESUME_BILL_RUNS)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.nextRun()).isEmpty();
                        assertThat(line.lastRun().orElseThrow().cause()).isEqualTo(RunCause.MANUAL);
                        assertThat(line.lastRun().orElseThrow().outcome()).isEqualTo(RunOutcome.DONE);
                        assertThat(line.lastRun().orElseThrow().message()).contains("出账批次", "收益分配");
                    });
            Viewer operator = new Viewer(new UserId(8), "张", Role.OPERATOR, Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> runNow.run(operator, ScheduledTask.NIGHTLY_PROOF))
                    .isInstanceOf(RoleMissing.class);
        }
    }

    @Test
    void anInstanceThatIsSwitchedOffRunsNothing() {
        try (ApplicationContext context = ApplicationContext.run(settings("changxiao.scheduler.enabled", "false"))) {
            context.getBean(TaskScheduler.class).start();

            assertThat(context.getBean(TaskScheduler.class).isRunning()).isFalse();
        }
    }

    private static Map<String, Object> settings(String name, String value) {
        Map<String, Object> settings = new HashMap<>(TestDatabase.properties());
        settings.put("changxiao.scheduler.misfire-after", "1s");
        settings.put(name, value);
        return settings;
    }

    /** The runs but for those that every start begins with. */
    private static List<RunHistory.Line> history(ApplicationContext context) {
        return context.getBean(RunHistory.class).recent(1_000).stream()
                .filter(run -> run.cause() != RunCause.START)
                .toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for half a minute").isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
