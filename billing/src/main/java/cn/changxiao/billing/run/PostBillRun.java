package cn.changxiao.billing.run;

import cn.changxiao.billing.Retry;
import cn.changxiao.billing.posting.PostCompounds;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts a signed-off run, some compounds in each transaction and two transactions at a time. May be stopped anywhere,
 * started again, and started twice at once: a compound is posted once.
 */
@Singleton
public class PostBillRun {

    private static final Logger LOG = LoggerFactory.getLogger(PostBillRun.class);

    /** Large enough that round trips and commits do not count, small enough that the workers share even a small run. */
    private static final long LINES_LEAST = 1_000;

    private static final long LINES_MOST = 10_000;

    /** A share of the lines is room for the last compound of a worker, so that no small rest is left. */
    private static final long ROOM = 20;

    private static final String PENDING = """
            SELECT c.compound_id, c.line_count FROM billing_run r JOIN billing_run_chunk c ON c.run_id = r.run_id
            WHERE r.run_id = ? AND r.state = 'SIGNED' AND c.state = 'PENDING' ORDER BY c.compound_id
            """;
    private static final String FINISH = """
            UPDATE billing_run SET state = 'POSTED', posted_at = ?
            WHERE run_id = ? AND state = 'SIGNED' AND run_id NOT IN (
                SELECT c.run_id FROM billing_run_chunk c WHERE c.run_id = ? AND c.state = 'PENDING')
            """;

    private final Sql sql;
    private final Clock clock;
    private final PostCompounds postCompounds;

    PostBillRun(Sql sql, Clock clock, PostCompounds postCompounds) {
        this.sql = sql;
        this.clock = clock;
        this.postCompounds = postCompounds;
    }

    /** Posts what is pending of the run; does nothing for a run that is not signed off or is done. */
    public void post(BillRunId run) {
        post(run, Integer.MAX_VALUE);
    }

    /** Posts at most so many compounds and leaves the rest pending, as a stop in the middle would. */
    void post(BillRunId run, int compoundsMax) {
        post(run, compoundsMax, LINES_LEAST);
    }

    /** As above, with transactions of no fewer lines than said. */
    void post(BillRunId run, int compoundsMax, long linesLeast) {
        List<Pending> pending = sql.list(
                PENDING, row -> new Pending(row.getLong("compound_id"), row.getLong("line_count")), run.value());
        List<Pending> now = pending.subList(0, Math.min(compoundsMax, pending.size()));
        long started = clock.millis();
        long lines = now.stream().mapToLong(Pending::lines).sum();
        long most = Math.max(linesLeast, Math.min(LINES_MOST, lines / Workers.COUNT + lines / ROOM));
        Workers.each(
                Batches.of(now, most, Pending::lines),
                batch -> post(run, batch.stream().map(Pending::compound).toList()));
        if (sql.update(FINISH, LocalDateTime.now(clock), run.value(), run.value()) == 1) {
            LOG.info(
                    "Bill run {} posted {} lines of {} compounds in {} ms",
                    run,
                    lines,
                    pending.size(),
                    clock.millis() - started);
        }
    }

    /** What the database refuses for several compounds at once is tried one by one, so that only the culprit is parked. */
    private void post(BillRunId run, List<Long> compounds) {
        try {
            Retry.whileContended(() -> {
                postCompounds.post(run.value(), compounds);
                return run;
            });
        } catch (Refusal | DataAccessException failure) {
            if (compounds.size() > 1) {
                compounds.forEach(compound -> post(run, List.of(compound)));
            } else {
                postCompounds.park(run.value(), compounds.get(0), reason(failure));
            }
        }
    }

    /** Why one compound is parked; a failure that says nothing about the compound stops the run until it is resumed. */
    private static String reason(RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.sentence();
        }
        if (failure.getCause() instanceof SQLIntegrityConstraintViolationException refused) {
            LOG.warn("A compound is parked because the database refused its lines", refused);
            return "该小区的账单行与已有账单冲突，数据库拒绝写入，请联系运维核对后重新编制。";
        }
        throw failure;
    }

    private record Pending(long compound, long lines) {}
}
