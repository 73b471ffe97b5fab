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

/** The checker's half of lending money: the voucher is booked. */
@Singleton
public class ConfirmPlacement {

    private static final String PLACED = """
            UPDATE fund_placement SET state = 'PLACED', checker_id = ?, journal_id = ?
            WHERE placement_id = ? AND state = 'RECORDED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final PlacementRows rows;
    private final PlacementVouchers vouchers;
    private final AuditLog audit;

    ConfirmPlacement(Sql sql, FundScope scope, PlacementRows rows, PlacementVouchers vouchers, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.vouchers = vouchers;
        this.audit = audit;
    }

    /**
     * The voucher.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer recorded it
     * @throws WrongPlacementState if it does not wait for a checker
     * @throws cn.changxiao.fund.ledger.InsufficientBalance if less money is at call
     */
    @RetriedWhenLocked
    @Transactional
    public PostedJournal confirm(Viewer viewer, BookId bookId, PlacementId id) {
        Book book = scope.kept(viewer, bookId, "复核存出");
        Placement placement = rows.lock(bookId, id);
        if (placement.state() != PlacementState.RECORDED) {
            throw new WrongPlacementState(placement.state(), "复核存出");
        }
        PostedJournal posted = vouchers.place(book, placement, new Signatures(placement.maker(), viewer.user()));
        sql.update(PLACED, viewer.user().value(), posted.id().value(), id.value());
        audit.record(
                viewer,
                "ConfirmPlacement",
                "placement:" + id,
                "存出%s %s 元"
                        .formatted(
                                placement.kind().label(), placement.principal().grouped()));
        return posted;
    }
}
