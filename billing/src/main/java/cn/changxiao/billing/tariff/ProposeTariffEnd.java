package cn.changxiao.billing.tariff;

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
 * One person of the manager proposes that an approved price ends without a successor. A later proposal replaces one that
 * is not approved yet, so proposing twice is proposing once.
 */
@Singleton
public class ProposeTariffEnd {

    private static final int LONGEST_REASON = 255;

    private static final String TARIFF = """
            SELECT valid_from FROM billing_tariff
            WHERE tariff_id = ? AND proposed_by_organisation = ? AND state = 'APPROVED' FOR UPDATE
            """;
    private static final String PROPOSE = """
            UPDATE billing_tariff SET end_on = ?, end_reason = ?, end_proposed_by = ?
            WHERE tariff_id = ? AND end_checked_by IS NULL
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    ProposeTariffEnd(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Proposes the end.
     *
     * @param on the first day on which nothing is charged at this price; today at the earliest
     * @throws NotFound if the viewer's organisation has no such approved price
     * @throws TariffAlreadyEnded if its end was approved before
     */
    @Transactional
    public void propose(Viewer viewer, TariffId tariff, LocalDate on, String reason) {
        long issuer = Managers.issuer(viewer, "终止收费标准").value();
        LocalDate from = sql.first(TARIFF, row -> row.getObject("valid_from", LocalDate.class), tariff.value(), issuer)
                .orElseThrow(() -> new NotFound("已批准的收费标准", tariff));
        if (on.isBefore(LocalDate.now(clock)) || !on.isAfter(from)) {
            throw new InvalidValue("停止执行日 %s 须在生效日 %s 之后，且不早于今天；已出的账单请用调整更正。".formatted(on, from));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明终止原因，不超过 %d 字。".formatted(LONGEST_REASON));
        }
        if (sql.update(PROPOSE, on, reason, viewer.user().value(), tariff.value()) != 1) {
            throw new TariffAlreadyEnded(tariff);
        }
        audit.record(viewer, "ProposeTariffEnd", "tariff:" + tariff, "拟自 %s 起停止执行：%s".formatted(on, reason));
    }
}
