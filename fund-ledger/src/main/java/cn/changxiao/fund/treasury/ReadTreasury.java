package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.income.BankInterests;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Reads where a book's money lies, for those who may read the book. */
@Singleton
public class ReadTreasury {

    private static final int PLACEMENTS = 500;

    private static final String AT_CALL = """
            SELECT COALESCE(SUM(b.balance_fen), 0)
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'GENERAL' AND a.title_code = 1001 AND a.detail = ''
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final PlacementRows rows;
    private final BankInterests bankInterests;

    ReadTreasury(Sql sql, Clock clock, FundScope scope, PlacementRows rows, BankInterests bankInterests) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.bankInterests = bankInterests;
    }

    /** What is out first, by maturity; at most the latest five hundred. */
    @ReadOnly
    public Treasury of(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return new Treasury(
                LocalDate.now(clock),
                Money.ofFen(sql.number(AT_CALL, book.value())),
                rows.ofBook(book, PLACEMENTS),
                bankInterests.of(viewer, book));
    }
}
