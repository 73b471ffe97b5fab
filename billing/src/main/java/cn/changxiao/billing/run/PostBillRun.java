package cn.changxiao.billing.run;

import cn.changxiao.billing.Retry;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts a signed-off run compound by compound, each in a transaction of its own. May be stopped anywhere, started
 * again, and started twice at once: a compound is posted once.
 */
@Singleton
public class PostBillRun {

    private static final Logger LOG = LoggerFactory.getLogger(PostBillRun.class);

    private static final String PENDING = """
            SELECT c.compound_id FROM billing_run r JOIN billing_run_chunk c ON c.run_id = r.run_id
            WHERE r.run_id = ? AND r.state = 'SIGNED' AND c.state = 'PENDING' ORDER BY c.compound_id
            """;
    private static final String FINISH = """
            UPDATE billing_run SET state = 'POSTED', posted_at = ?
            WHERE run_id = ? AND state = 'SIGNED' AND run_id NOT IN (
                SELECT c.run_id FROM billing_run_chunk c WHERE c.run_id = ? AND c.state = 'PENDING')
            """;

    private final Sql sql;
    private final Clock clock;
    private final ChunkPosting chunks;

    PostBillRun(Sql sql, Clock clock, ChunkPosting chunks) {
        this.sql = sql;
        this.clock = clock;
        this.chunks = chunks;
    }

    /** Posts what is pending of the run; does nothing for a run that is not signed off or is done. */
    public void post(BillRunId run) {
        post(run, Integer.MAX_VALUE);
    }

    /** Posts at most so many compounds and leaves the rest pending, as a stop in the middle would. */
    void post(BillRunId run, int compoundsMax) {
        List<Long> pending = sql.list(PENDING, row -> row.getLong("compound_id"), run.value());
        long started = clock.millis();
        for (long compound : pending.subList(0, Math.min(compoundsMax, pending.size()))) {
            postOne(run, compound);
        }
        if (sql.update(FINISH, LocalDateTime.now(clock), run.value(), run.value()) == 1) {
            LOG.info("Bill run {} posted {} compounds in {} ms", run, pending.size(), clock.millis() - started);
        }
    }

    private void postOne(BillRunId run, long compound) {
        try {
            Retry.whileContended(() -> {
                chunks.post(run, compound);
                return run;
            });
        } catch (Refusal refusal) {
            chunks.park(run, compound, refusal.sentence());
        }
    }
}
