package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** The checker's half of taking money back: principal and interest are booked. */
@Singleton
public class ConfirmReturn {

    private static final String RETURNED = """
            UPDATE fund_placement SET state = 'RETURNED', return_checker_id = ?, return_journal_id = ?
            WHERE placement_id = ? AND state = 'RETURN_RECORDED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final PlacementRows rows;
    private final PlacementVouchers vouchers;
    private final AuditLog audit;

    ConfirmReturn(Sql sql, FundScope scope, PlacementRows rows, PlacementVouchers vouchers, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.vouchers = vouchers;
        this.audit = audit;
    }

    /**
     * The voucher.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer recorded the return
     * @throws WrongPlacementState if no return waits for a checker
     */
    @RetriedWhenLocked
    @Transactional
    public PostedJournal confirm(Viewer viewer, BookId bookId, PlacementId id) {
        Book book = scope.kept(viewer, bookId, "复核收回");
        Placement placement = rows.lock(bookId, id);
        if (placement.state() != PlacementState.RETURN_RECORDED) {
            throw new WrongPlacementState(placement.state(), "复核收回");
        }
        Placement.Return back = placement.back().orElseThrow();
        PostedJournal posted = vouchers.takeBack(book, placement, back, new Signatures(back.maker(), viewer.user()));
        sql.update(RETURNED, viewer.user().value(), posted.id().value(), id.value());
        audit.record(
                viewer,
                "ConfirmReturn",
                "placement:" + id,
                "收回%s，利息 %s 元"
                        .formatted(placement.kind().label(), back.interest().grouped()));
        return posted;
    }
}
