package cn.changxiao.fund.review;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** The first half of an answer: one person of the custodian looks into it and writes what was found. */
@Singleton
public class DraftReviewAnswer {

    private static final String DRAFT = """
            UPDATE fund_review SET state = 'DRAFTED', outcome = ?, drafter_id = ? WHERE review_id = ? AND state = 'ASKED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final ReviewRows rows;
    private final AuditLog audit;

    DraftReviewAnswer(Sql sql, FundScope scope, ReviewRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Puts the answer before a second person.
     *
     * @throws cn.changxiao.property.NotFound if it was asked of another custodian
     * @throws WrongReviewState if it does not wait for an answer
     */
    @Transactional
    public void draft(Viewer viewer, ReviewId id, ReviewOutcome outcome, String answer) {
        scope.requireRole(viewer, "答复复核申请", Role.FUND_CUSTODIAN);
        Said said = Said.answer(answer);
        ReviewRows.Held held = rows.lock(viewer, id);
        held.require(ReviewState.ASKED, "拟写答复");
        sql.update(DRAFT, outcome.name(), viewer.user().value(), id.value());
        rows.add(viewer, id, ReviewStepKind.DRAFTED, said.text());
        audit.record(viewer, "DraftReviewAnswer", "review:" + id, held.number() + " " + outcome.label());
    }
}
