package cn.changxiao.fund.application;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.withdrawal.OwnersDecision;
import cn.changxiao.fund.withdrawal.WithdrawalId;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.certificate.CertificateId;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Asks for the fund's money for one repair; refused where somebody else must pay or the owners have not decided. The
 * certificate is spent at the approval.
 */
@Singleton
public class ApplyForWithdrawal {

    private static final String KNOWN = """
            SELECT withdrawal_id, content_hash FROM fund_withdrawal WHERE business_key = ?
            """;

    private static final String INSERT = """
            INSERT INTO fund_withdrawal (withdrawal_id, business_key, content_hash, compound_id, building_id, project,
                component, facility_class, contractor, budget_fen, evidence, state, applicant_id, applied_at,
                decision_certificate_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED', ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final Eligibility eligibility;
    private final OwnersDecision decision;
    private final AuditLog audit;

    ApplyForWithdrawal(
            Sql sql,
            Ids ids,
            Clock clock,
            FundScope scope,
            Eligibility eligibility,
            OwnersDecision decision,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.eligibility = eligibility;
        this.decision = decision;
        this.audit = audit;
    }

    /** The application; the same again for the same key and content. */
    @Transactional
    public WithdrawalId apply(Viewer viewer, WithdrawalRequest request) {
        scope.requireRole(viewer, "申请使用维修资金", Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.OWNERS_COMMITTEE);
        scope.requireVisible(viewer, request.compound());
        return known(request).orElseGet(() -> create(viewer, request));
    }

    private Optional<WithdrawalId> known(WithdrawalRequest request) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), request.contentHash())) {
                        throw new KeyReusedWithOtherContent(request.key());
                    }
                    return new WithdrawalId(row.getLong("withdrawal_id"));
                },
                request.key().value());
    }

    private WithdrawalId create(Viewer viewer, WithdrawalRequest request) {
        eligibility.require(request, LocalDate.now(clock));
        WithdrawalId id = new WithdrawalId(ids.next());
        long building = request.building().map(BuildingId::value).orElse(0L);
        CertificateId certificate =
                decision.check(request.certificate(), id, request.compound(), building, request.budget());
        sql.update(
                INSERT,
                id.value(),
                request.key().value(),
                request.contentHash(),
                request.compound().value(),
                building,
                request.project(),
                request.component().name(),
                request.facility().map(Enum::name).orElse(null),
                request.contractor(),
                request.budget().fen(),
                request.evidence(),
                viewer.user().value(),
                LocalDateTime.now(clock),
                certificate.value());
        audit.record(
                viewer,
                "ApplyForWithdrawal",
                "withdrawal:" + id,
                "申请“%s”，预算 %s 元".formatted(request.project(), request.budget().grouped()));
        return id;
    }
}
