package cn.changxiao.scheduler;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which runs there were. A task and fire time have one row, whoever fires it. */
@Singleton
public class RunHistory {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_SUBJECT = 120;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    RunHistory(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The last runs of all tasks, newest first. */
    public List<Line> recent(int limit) {
        return sql.list("""
                SELECT run_id, task, scheduled_at, business_date, cause, instance, started_at, ended_at, outcome,
                    done_count, parked_count, message
                FROM scheduler_run_history ORDER BY started_at DESC, run_id DESC LIMIT ?
                """, RunHistory::line, limit);
    }

    /** What a run parked, with the reasons. */
    public List<Parked> parked(long runId) {
        return sql.list(
                "SELECT subject, reason FROM scheduler_parked WHERE run_id = ? ORDER BY line_no",
                row -> new Parked(row.getString(1), row.getString(2)),
                runId);
    }

    /** The last run of a task. */
    public Optional<Line> latest(ScheduledTask task) {
        return sql.first("""
                SELECT run_id, task, scheduled_at, business_date, cause, instance, started_at, ended_at, outcome,
                    done_count, parked_count, message
                FROM scheduler_run_history WHERE task = ? ORDER BY started_at DESC, run_id DESC LIMIT 1
                """, RunHistory::line, task.name());
    }

    /**
     * Opens the row of a firing; empty if it was run already. A firing whose instance died is taken over.
     */
    @Transactional
    Optional<Long> begin(Firing firing) {
        long id = ids.next();
        sql.update(
                """
                INSERT INTO scheduler_run_history (run_id, task, scheduled_at, business_date, cause, asked_by,
                    instance, started_at, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING')
                ON DUPLICATE KEY UPDATE run_id = run_id
                """,
                id,
                firing.task().name(),
                firing.scheduledAt(),
                firing.businessDate(),
                firing.cause().name(),
                firing.askedBy(),
                firing.instance(),
                LocalDateTime.now(clock));
        Optional<Long> running = running(firing);
        return running.filter(run -> run == id || firing.isRecovery());
    }

    @Transactional
    void end(long runId, RunReport report) {
        close(runId, report.outcome(), report.done(), report.parked().size(), report.message());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RunReport.Parked parked : report.parked()) {
            rows.add(new Object[] {
                runId, rows.size() + 1, cut(parked.subject(), LONGEST_SUBJECT), cut(parked.reason(), LONGEST_TEXT)
            });
        }
        sql.batch("INSERT INTO scheduler_parked (run_id, line_no, subject, reason) VALUES (?, ?, ?, ?)", rows);
    }

    @Transactional
    void fail(long runId, String reason) {
        close(runId, RunOutcome.FAILED, 0, 0, reason);
    }

    private void close(long runId, RunOutcome outcome, long done, long parked, String message) {
        sql.update("""
                UPDATE scheduler_run_history
                SET ended_at = ?, outcome = ?, done_count = ?, parked_count = ?, message = ?
                WHERE run_id = ? AND outcome = 'RUNNING'
                """, LocalDateTime.now(clock), outcome.name(), done, parked, cut(message, LONGEST_TEXT), runId);
    }

    /** The row of this firing, if it has not ended. */
    private Optional<Long> running(Firing firing) {
        return sql.first(
                """
                SELECT run_id FROM scheduler_run_history
                WHERE task = ? AND scheduled_at = ? AND cause = ? AND outcome = 'RUNNING'
                """,
                row -> row.getLong(1),
                firing.task().name(),
                firing.scheduledAt(),
                firing.cause().name());
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("run_id"),
                ScheduledTask.valueOf(row.getString("task")),
                row.getObject("scheduled_at", LocalDateTime.class),
                row.getObject("business_date", LocalDate.class),
                RunCause.valueOf(row.getString("cause")),
                row.getString("instance"),
                row.getObject("started_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class)),
                RunOutcome.valueOf(row.getString("outcome")),
                row.getLong("done_count"),
                row.getLong("parked_count"),
                row.getString("message"));
    }

    /** One run; the end is empty while it runs. */
    public record Line(
            long runId,
            ScheduledTask task,
            LocalDateTime scheduledAt,
            LocalDate businessDate,
            RunCause cause,
            String instance,
            LocalDateTime startedAt,
            Optional<LocalDateTime> endedAt,
            RunOutcome outcome,
            long done,
            long parked,
            String message) {}

    /** A part of a run that was not done, and why. */
    public record Parked(String subject, String reason) {}
}
