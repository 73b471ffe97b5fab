package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Gives a preview up before anybody has agreed to it; the run stays in the list, its shares do not count any more. */
@Singleton
public class CancelInterestRun {

    private static final String CANCELLED = """
            UPDATE fund_interest_run SET state = 'CANCELLED' WHERE run_id = ? AND state = 'PREPARED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final InterestRunRows rows;
    private final AuditLog audit;

    CancelInterestRun(Sql sql, FundScope scope, InterestRunRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** @throws WrongInterestRunState if it has been agreed to */
    @Transactional
    public void cancel(Viewer viewer, BookId book, InterestRunId id) {
        scope.kept(viewer, book, "取消收益分配");
        InterestRun run = rows.lock(book, id);
        if (run.state() == InterestRunState.CANCELLED) {
            return;
        }
        if (!run.isWaiting()) {
            throw new WrongInterestRunState(run.state(), "取消");
        }
        sql.update(CANCELLED, id.value());
        audit.record(viewer, "CancelInterestRun", "interest-run:" + id, "取消收益分配");
    }
}
