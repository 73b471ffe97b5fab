package cn.changxiao.billing.latefee;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A second person of the manager approves what being late costs; the cap of the place is asked again. */
@Singleton
public class ApproveLateFeeRate {

    private static final String LOCK = """
            SELECT compound_id, per_day_ppm, valid_from, state, proposed_by FROM billing_late_fee_rate
            WHERE rate_id = ? AND issuer_id = ? FOR UPDATE
            """;
    private static final String TAKEN = """
            SELECT COUNT(*) FROM billing_late_fee_rate WHERE issuer_id = ? AND compound_id = ? AND approved_from = ?
            """;
    private static final String APPROVE = """
            UPDATE billing_late_fee_rate SET state = 'APPROVED', checked_by = ?, checked_at = ?, approved_from = valid_from
            WHERE rate_id = ? AND state = 'PROPOSED' AND proposed_by <> ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final LateFeeCap cap;
    private final AuditLog audit;

    ApproveLateFeeRate(Sql sql, Clock clock, LateFeeCap cap, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.cap = cap;
        this.audit = audit;
    }

    /**
     * Approves; approving again does nothing.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws LateFeeAboveCap if the place has lowered its cap since
     * @throws InvalidValue if its day is over or taken by another rate
     */
    @Transactional
    public void approve(Viewer viewer, LateFeeRateId rate) {
        long issuer = Managers.issuer(viewer, "审批违约金标准").value();
        Proposal proposal = sql.first(
                        LOCK,
                        row -> new Proposal(
                                new CompoundId(row.getLong("compound_id")),
                                row.getInt("per_day_ppm"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getString("state").equals("PROPOSED"),
                                row.getLong("proposed_by")),
                        rate.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("违约金标准", rate));
        if (!proposal.isOpen()) {
            return;
        }
        long user = viewer.user().value();
        if (proposal.by() == user) {
            throw new SamePersonCannotCheck("违约金标准审批");
        }
        requirePossible(issuer, proposal);
        sql.update(APPROVE, user, LocalDateTime.now(clock), rate.value(), user);
        audit.record(viewer, "ApproveLateFeeRate", "late-fee-rate:" + rate, "批准自 %s 起执行".formatted(proposal.from()));
    }

    private void requirePossible(long issuer, Proposal proposal) {
        if (proposal.from().isBefore(LocalDate.now(clock))) {
            throw new InvalidValue("生效日期 %s 已过，违约金不得追溯，请重新申报。".formatted(proposal.from()));
        }
        if (sql.number(TAKEN, issuer, proposal.compound().value(), proposal.from()) > 0) {
            throw new InvalidValue("该小区自 %s 起已有批准的违约金标准，请改用其他日期。".formatted(proposal.from()));
        }
        cap.require(proposal.compound(), proposal.perDay(), proposal.from());
    }

    private record Proposal(CompoundId compound, int perDay, LocalDate from, boolean isOpen, long by) {}
}
