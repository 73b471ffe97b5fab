package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Gives up what was recorded and not booked: a deposit before it was placed, or the return of one. */
@Singleton
public class CancelPlacement {

    private static final String CANCELLED = """
            UPDATE fund_placement SET state = 'CANCELLED' WHERE placement_id = ? AND state = 'RECORDED'
            """;

    private static final String STILL_PLACED = """
            UPDATE fund_placement SET state = 'PLACED', returned_on = NULL, interest_fen = NULL, reason = NULL,
                return_maker_id = NULL
            WHERE placement_id = ? AND state = 'RETURN_RECORDED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final PlacementRows rows;
    private final AuditLog audit;

    CancelPlacement(Sql sql, FundScope scope, PlacementRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** @throws WrongPlacementState if nothing of it waits for a checker */
    @Transactional
    public void cancel(Viewer viewer, BookId book, PlacementId id) {
        scope.kept(viewer, book, "取消登记");
        Placement placement = rows.lock(book, id);
        if (sql.update(CANCELLED, id.value()) + sql.update(STILL_PLACED, id.value()) == 0) {
            throw new WrongPlacementState(placement.state(), "取消登记");
        }
        audit.record(
                viewer,
                "CancelPlacement",
                "placement:" + id,
                "取消“%s”的登记".formatted(placement.state().label()));
    }
}
