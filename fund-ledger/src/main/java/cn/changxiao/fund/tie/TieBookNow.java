package cn.changxiao.fund.tie;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** Ties one book at once, for its keeper or who oversees it; the day's record is replaced. */
@Singleton
public class TieBookNow {

    private final FundScope scope;
    private final BookTie bookTie;
    private final TieRows rows;

    TieBookNow(FundScope scope, BookTie bookTie, TieRows rows) {
        this.scope = scope;
        this.bookTie = bookTie;
        this.rows = rows;
    }

    /** @throws cn.changxiao.property.NotFound if the viewer may not read the book */
    public DailyTie tie(Viewer viewer, BookId id) {
        Book book = scope.readable(viewer, id);
        DailyTie tie = bookTie.tie(book);
        rows.keep(tie);
        return tie;
    }
}
