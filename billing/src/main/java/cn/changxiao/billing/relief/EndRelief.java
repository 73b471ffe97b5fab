package cn.changxiao.billing.relief;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Ends an approved relief before its time, as when the unit is lived in again. One person suffices: nothing is given
 * away by it. Doing so twice for one day is doing it once.
 */
@Singleton
public class EndRelief {

    private static final String PERIOD = """
            SELECT valid_from, valid_until FROM billing_relief
            WHERE relief_id = ? AND proposed_by_organisation = ? AND state = 'APPROVED' FOR UPDATE
            """;
    private static final String END = "UPDATE billing_relief SET valid_until = ?, note = ? WHERE relief_id = ?";

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    EndRelief(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Ends it.
     *
     * @param on the first day without relief; today at the earliest, for issued bills stay as they are
     * @throws NotFound if the viewer's organisation has no such approved relief
     */
    @Transactional
    public void end(Viewer viewer, ReliefId relief, LocalDate on, String reason) {
        long issuer = Managers.issuer(viewer, "终止减免").value();
        boolean isWithin = sql.first(
                        PERIOD,
                        row -> on.isAfter(row.getObject("valid_from", LocalDate.class))
                                && !on.isAfter(row.getObject("valid_until", LocalDate.class)),
                        relief.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("已批准的减免", relief));
        if (!isWithin || on.isBefore(LocalDate.now(clock))) {
            throw new InvalidValue("终止日 %s 须在减免期间之内，且不早于今天。".formatted(on));
        }
        if (reason.isBlank() || reason.length() > RejectRelief.LONGEST_NOTE) {
            throw new InvalidValue("请写明提前终止的原因，不超过 %d 字。".formatted(RejectRelief.LONGEST_NOTE));
        }
        sql.update(END, on, reason, relief.value());
        audit.record(viewer, "EndRelief", "relief:" + relief, "自 %s 起终止：%s".formatted(on, reason));
    }
}
