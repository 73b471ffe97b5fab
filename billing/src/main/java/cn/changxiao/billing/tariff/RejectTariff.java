package cn.changxiao.billing.tariff;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second person of the same manager sends a proposed price back and says why. */
@Singleton
public class RejectTariff {

    private static final int LONGEST_REASON = 255;

    private static final String PROPOSED_BY = """
            SELECT proposed_by FROM billing_tariff WHERE tariff_id = ? AND proposed_by_organisation = ? FOR UPDATE
            """;
    private static final String REJECT = """
            UPDATE billing_tariff SET state = 'REJECTED', checked_by = ?, checked_at = ?, rejection = ?
            WHERE tariff_id = ? AND state = 'PROPOSED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    RejectTariff(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Sends it back.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws TariffAlreadyChecked if it was approved or sent back
     */
    @Transactional
    public void reject(Viewer viewer, TariffId tariff, String reason) {
        long issuer = Managers.issuer(viewer, "退回收费标准").value();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明退回原因，不超过 %d 字。".formatted(LONGEST_REASON));
        }
        long proposedBy = sql.first(PROPOSED_BY, row -> row.getLong("proposed_by"), tariff.value(), issuer)
                .orElseThrow(() -> new NotFound("收费标准", tariff));
        long user = viewer.user().value();
        if (proposedBy == user) {
            throw new SamePersonCannotCheck("收费标准审批");
        }
        if (sql.update(REJECT, user, LocalDateTime.now(clock), reason, tariff.value()) != 1) {
            throw new TariffAlreadyChecked(tariff);
        }
        audit.record(viewer, "RejectTariff", "tariff:" + tariff, "退回：" + reason);
    }
}
