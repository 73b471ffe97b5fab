package cn.changxiao.fund.review;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** An owner of the unit takes a request back before it is answered. */
@Singleton
public class WithdrawReview {

    private static final String WITHDRAW = """
            UPDATE fund_review SET state = 'WITHDRAWN', open_unit = NULL, finished_on = ? WHERE review_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final ReviewRows rows;
    private final AuditLog audit;

    WithdrawReview(Sql sql, Clock clock, FundScope scope, ReviewRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Takes it back.
     *
     * @throws WrongReviewState if it is answered or withdrawn
     */
    @Transactional
    public void withdraw(Viewer viewer, ReviewId id) {
        scope.requireRole(viewer, "撤回复核申请", Role.OWNER);
        ReviewRows.Held held = rows.lock(viewer, id);
        if (!held.state().isOpen()) {
            throw new WrongReviewState(held.number(), held.state(), "撤回");
        }
        sql.update(WITHDRAW, LocalDate.now(clock), id.value());
        rows.add(viewer, id, ReviewStepKind.WITHDRAWN, "业主撤回申请");
        audit.record(viewer, "WithdrawReview", "review:" + id, held.number());
    }
}
