package cn.changxiao.fund.income;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads interest of the money at call, the latest first, for those who may read the book. */
@Singleton
public class BankInterests {

    private static final int MOST = 50;

    private final FundScope scope;
    private final BankInterestRows rows;

    BankInterests(FundScope scope, BankInterestRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    @ReadOnly
    public List<BankInterest> of(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return rows.ofBook(book, MOST);
    }
}
