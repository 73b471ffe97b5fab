package cn.changxiao.fund.review;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The second half of an answer: another person gives it to the owner, or sends it back to be written anew. */
@Singleton
public class DecideReviewAnswer {

    private static final String GIVE = """
            UPDATE fund_review SET state = 'ANSWERED', open_unit = NULL, finished_on = ?
            WHERE review_id = ? AND state = 'DRAFTED'
            """;
    private static final String SEND_BACK = """
            UPDATE fund_review SET state = 'ASKED', outcome = NULL, drafter_id = NULL
            WHERE review_id = ? AND state = 'DRAFTED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final ReviewRows rows;
    private final AuditLog audit;

    DecideReviewAnswer(Sql sql, Clock clock, FundScope scope, ReviewRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Gives the answer.
     *
     * @throws SamePersonCannotCheck if the viewer wrote it
     * @throws WrongReviewState if no answer waits
     */
    @Transactional
    public void give(Viewer viewer, ReviewId id) {
        ReviewRows.Held held = waiting(viewer, id, "答复");
        sql.update(GIVE, LocalDate.now(clock), id.value());
        rows.add(viewer, id, ReviewStepKind.ANSWERED, "同意以上答复");
        audit.record(viewer, "GiveReviewAnswer", "review:" + id, held.number());
    }

    /**
     * Sends the answer back with what is missing; the day it is due stays.
     *
     * @throws SamePersonCannotCheck if the viewer wrote it
     * @throws WrongReviewState if no answer waits
     */
    @Transactional
    public void sendBack(Viewer viewer, ReviewId id, String reason) {
        Said said = Said.reason(reason);
        ReviewRows.Held held = waiting(viewer, id, "退回答复");
        sql.update(SEND_BACK, id.value());
        rows.add(viewer, id, ReviewStepKind.RETURNED, said.text());
        audit.record(viewer, "ReturnReviewAnswer", "review:" + id, held.number() + " " + said.text());
    }

    private ReviewRows.Held waiting(Viewer viewer, ReviewId id, String step) {
        scope.requireRole(viewer, "答复复核申请", Role.FUND_CUSTODIAN);
        ReviewRows.Held held = rows.lock(viewer, id);
        held.require(ReviewState.DRAFTED, step);
        if (held.drafter() == viewer.user().value()) {
            throw new SamePersonCannotCheck("复核答复");
        }
        return held;
    }
}
