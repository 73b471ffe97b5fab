package cn.changxiao.billing.shift;

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

/** A second person of the manager has seen the closed drawer and takes note of its difference. */
@Singleton
public class AcknowledgeShift {

    private static final String CASHIER = """
            SELECT cashier_id FROM billing_shift WHERE shift_id = ? AND issuer_id = ? FOR UPDATE
            """;
    private static final String ACKNOWLEDGE = """
            UPDATE billing_shift SET acknowledged_by = ?, acknowledged_name = ?, acknowledged_at = ?
            WHERE shift_id = ? AND closed_at IS NOT NULL AND acknowledged_by IS NULL
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    AcknowledgeShift(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Acknowledges.
     *
     * @throws SamePersonCannotCheck if the viewer is the cashier
     * @throws ShiftNotToAcknowledge if it is open or was acknowledged
     */
    @Transactional
    public void acknowledge(Viewer viewer, ShiftId shift) {
        long issuer = Managers.issuer(viewer, "确认结班").value();
        long cashier = sql.first(CASHIER, row -> row.getLong(1), shift.value(), issuer)
                .orElseThrow(() -> new NotFound("班次", shift));
        long user = viewer.user().value();
        if (cashier == user) {
            throw new SamePersonCannotCheck("结班确认");
        }
        if (sql.update(ACKNOWLEDGE, user, viewer.name(), LocalDateTime.now(clock), shift.value()) != 1) {
            throw new ShiftNotToAcknowledge(shift);
        }
        audit.record(viewer, "AcknowledgeShift", "shift:" + shift, "确认结班");
    }
}
