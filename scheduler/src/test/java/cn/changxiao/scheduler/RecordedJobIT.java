package cn.changxiao.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RecordedJobIT implements DatabaseTest {

    @Inject
    RunHistory history;

    @Inject
    Clock clock;

    @Test
    void aFiringIsRunOnceHoweverOftenItIsFired() {
        Counting job = new Counting(false);
        Firing firing = firing("2026-11-01T03:00", false);

        job.run(firing);
        job.run(firing);
        job.run(firing("2026-12-01T03:00", false));

        assertThat(job.days).containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
        assertThat(history.recent(100))
                .filteredOn(line -> line.scheduledAt().getMonthValue() >= 11)
                .extracting(RunHistory.Line::outcome)
                .containsOnly(RunOutcome.DONE);
    }

    @Test
    void aFiringWhoseInstanceDiedIsTakenOverAndNoOther() {
        Firing firing = firing("2026-05-01T03:00", false);
        assertThat(history.begin(firing)).isPresent();
        Counting job = new Counting(false);

        job.run(firing);
        assertThat(job.days).isEmpty();
        job.run(firing("2026-05-01T03:00", true));
        job.run(firing("2026-05-01T03:00", true));

        assertThat(job.days).containsExactly(LocalDate.of(2026, 5, 1));
    }

    @Test
    void aFailureIsRecordedWithItsReason() {
        new Counting(true).run(firing("2026-06-01T03:00", false));

        RunHistory.Line line = history.recent(100).stream()
                .filter(run -> run.businessDate().equals(LocalDate.of(2026, 6, 1)))
                .findFirst()
                .orElseThrow();
        assertThat(line.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(line.message()).isEqualTo("出现意外错误：broken");
        assertThat(line.endedAt()).isPresent();
    }

    private static Firing firing(String dueAt, boolean isRecovery) {
        return new Firing(
                ScheduledTask.NIGHTLY_PROOF,
                LocalDateTime.parse(dueAt),
                RunCause.SCHEDULE,
                0,
                "instance-1",
                isRecovery);
    }

    private final class Counting extends RecordedJob {

        private final boolean fails;
        private final List<LocalDate> days = new ArrayList<>();

        Counting(boolean fails) {
            super(ScheduledTask.NIGHTLY_PROOF, history, clock);
            this.fails = fails;
        }

        @Override
        void work(LocalDate businessDate, RunReport report) {
            if (fails) {
                throw new IllegalStateException("broken");
            }
            report.each("日期", () -> {
                days.add(businessDate);
                return "";
            });
        }
    }
}
