package cn.changxiao.fund.interest.undo;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** The checker's half: agrees to take a distribution back, or turns the request down, also the own one. */
@Singleton
public class DecideInterestUndo {

    private static final String AGREED = """
            UPDATE fund_interest_undo SET state = 'AGREED', checker_id = ?, agreed_at = ? WHERE run_id = ? AND state = 'ASKED'
            """;

    private static final String REJECTED = "DELETE FROM fund_interest_undo WHERE run_id = ? AND state = 'ASKED'";

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final UndoRows rows;
    private final AuditLog audit;

    DecideInterestUndo(Sql sql, Clock clock, FundScope scope, UndoRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Nothing happens if the viewer has agreed before.
     *
     * @throws SamePersonCannotCheck if the viewer asked for it and now agrees
     * @throws InterestUndoDecided if it was decided before
     * @throws ShareNotCovered if a unit does not have its share any more
     */
    @Transactional
    public void decide(Viewer viewer, BookId book, InterestRunId id, boolean isAgreed) {
        scope.kept(viewer, book, "复核整批冲销");
        InterestUndo undo = rows.lock(book, id);
        if (isAgreed && undo.checker().filter(viewer.user()::equals).isPresent()) {
            return;
        }
        if (!undo.isWaiting()) {
            throw new InterestUndoDecided(undo.state(), isAgreed ? "复核" : "退回");
        }
        if (isAgreed) {
            agree(viewer, undo);
        } else {
            sql.update(REJECTED, id.value());
        }
        audit.record(
                viewer, "DecideInterestUndo", "interest-run:" + id, (isAgreed ? "同意整批冲销：" : "退回整批冲销：") + undo.reason());
    }

    private void agree(Viewer viewer, InterestUndo undo) {
        if (undo.maker().equals(viewer.user())) {
            throw new SamePersonCannotCheck("整批冲销");
        }
        rows.requireCovered(undo.run());
        sql.update(
                AGREED,
                viewer.user().value(),
                LocalDateTime.now(clock),
                undo.run().value());
    }
}
