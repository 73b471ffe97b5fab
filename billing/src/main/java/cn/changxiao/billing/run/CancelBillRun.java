package cn.changxiao.billing.run;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Gives up a run before it is signed off; nothing was billed yet. */
@Singleton
public class CancelBillRun {

    private static final String STATE = "SELECT state FROM billing_run WHERE run_id = ? AND issuer_id = ?";
    private static final String CANCEL = """
            UPDATE billing_run SET state = 'CANCELLED', signed_by = ?, signed_at = ?
            WHERE run_id = ? AND issuer_id = ? AND state = 'PREPARED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    CancelBillRun(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Cancels the run; anybody of the manager may.
     *
     * @throws BillRunNotPrepared if it is signed off or cancelled
     */
    @Transactional
    public void cancel(Viewer viewer, BillRunId run) {
        long issuer = Managers.issuer(viewer, "取消出账批次").value();
        if (sql.update(CANCEL, viewer.user().value(), LocalDateTime.now(clock), run.value(), issuer) != 1) {
            BillRunState state = sql.first(
                            STATE, row -> BillRunState.valueOf(row.getString("state")), run.value(), issuer)
                    .orElseThrow(() -> new NotFound("出账批次", run));
            throw new BillRunNotPrepared(run, state);
        }
        audit.record(viewer, "CancelBillRun", "bill-run:" + run, "复核前取消");
    }
}
