package cn.changxiao.billing.tariff;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** A second person of the manager agrees that a price ends; days from then on have no price unless another begins. */
@Singleton
public class ApproveTariffEnd {

    private static final String PROPOSED_BY = """
            SELECT end_proposed_by FROM billing_tariff WHERE tariff_id = ? AND proposed_by_organisation = ? FOR UPDATE
            """;
    private static final String END = """
            UPDATE billing_tariff SET valid_until = end_on, end_checked_by = ?
            WHERE tariff_id = ? AND state = 'APPROVED' AND end_on IS NOT NULL AND end_checked_by IS NULL
            """;

    private final Sql sql;
    private final AuditLog audit;

    ApproveTariffEnd(Sql sql, AuditLog audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Ends it on the proposed day.
     *
     * @throws SamePersonCannotCheck if the viewer proposed the end
     * @throws TariffAlreadyEnded if no end is waiting
     */
    @Transactional
    public void approve(Viewer viewer, TariffId tariff) {
        long issuer = Managers.issuer(viewer, "终止收费标准").value();
        long proposedBy = sql.first(PROPOSED_BY, row -> row.getLong("end_proposed_by"), tariff.value(), issuer)
                .orElseThrow(() -> new NotFound("收费标准", tariff));
        long user = viewer.user().value();
        if (proposedBy == user) {
            throw new SamePersonCannotCheck("终止收费标准");
        }
        if (sql.update(END, user, tariff.value()) != 1) {
            throw new TariffAlreadyEnded(tariff);
        }
        audit.record(viewer, "ApproveTariffEnd", "tariff:" + tariff, "同意停止执行");
    }
}
