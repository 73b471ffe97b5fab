package cn.changxiao.billing.run;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same manager releases a prepared run; {@link PostBillRun} then posts it. */
@Singleton
public class SignOffBillRun {

    private static final String RUN =
            "SELECT state, prepared_by FROM billing_run WHERE run_id = ? AND issuer_id = ? FOR UPDATE";
    private static final String SIGN = """
            UPDATE billing_run SET state = 'SIGNED', signed_by = ?, signed_at = ?
            WHERE run_id = ? AND state = 'PREPARED' AND prepared_by <> ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    SignOffBillRun(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Releases the run.
     *
     * @throws SamePersonCannotCheck if the viewer prepared it
     * @throws BillRunNotPrepared if it was released or cancelled before
     */
    @Transactional
    public void signOff(Viewer viewer, BillRunId run) {
        long issuer = Managers.issuer(viewer, "复核出账批次").value();
        Prepared prepared = sql.first(
                        RUN,
                        row -> new Prepared(BillRunState.valueOf(row.getString("state")), row.getLong("prepared_by")),
                        run.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("出账批次", run));
        if (prepared.state() != BillRunState.PREPARED) {
            throw new BillRunNotPrepared(run, prepared.state());
        }
        long user = viewer.user().value();
        if (prepared.by() == user) {
            throw new SamePersonCannotCheck("出账复核");
        }
        sql.update(SIGN, user, LocalDateTime.now(clock), run.value(), user);
        audit.record(viewer, "SignOffBillRun", "bill-run:" + run, "复核通过，开始出账");
    }

    private record Prepared(BillRunState state, long by) {}
}
