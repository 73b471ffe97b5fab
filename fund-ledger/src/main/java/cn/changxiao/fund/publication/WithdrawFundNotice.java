package cn.changxiao.fund.publication;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Takes a publication back, with a reason that everybody reads beside it; the months can then be published again. */
@Singleton
public class WithdrawFundNotice {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private static final String OWN = """
            SELECT number FROM fund_publication WHERE publication_id = ? AND custodian_id = ? FOR UPDATE
            """;
    private static final String LEAVE_PLACE = "DELETE FROM fund_publication_current WHERE publication_id = ?";
    private static final String INSERT = """
            INSERT INTO fund_publication_withdrawal (publication_id, reason, user_id, user_name, withdrawn_at)
            VALUES (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    WithdrawFundNotice(Sql sql, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * Withdraws it.
     *
     * @throws InvalidValue if the reason is missing or too long
     * @throws NotFound if the viewer's organisation did not publish it
     * @throws NoticeAlreadyWithdrawn if it is withdrawn
     */
    @Transactional
    public void withdraw(Viewer viewer, PublicationId id, String reason) {
        scope.requireRole(viewer, "撤回资金公示", Role.FUND_CUSTODIAN);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明撤回原因（%d 至 %d 个字），业主会看到。".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        String number = sql.first(OWN, row -> row.getString(1), id.value(), viewer.organisationKey())
                .orElseThrow(() -> new NotFound("公示", id));
        if (sql.update(LEAVE_PLACE, id.value()) == 0) {
            throw new NoticeAlreadyWithdrawn(number);
        }
        sql.update(INSERT, id.value(), why, viewer.user().value(), viewer.name(), LocalDateTime.now(clock));
        audit.record(viewer, "WithdrawFundNotice", "publication:" + id, "撤回 %s：%s".formatted(number, why));
    }
}
