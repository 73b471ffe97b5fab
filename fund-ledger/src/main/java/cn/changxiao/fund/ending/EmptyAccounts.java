package cn.changxiao.fund.ending;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.leaving.OpenItems;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.List;

/** Locks the open sub-accounts of a unit and lets only empty ones pass on which nothing is open. */
@Singleton
class EmptyAccounts {

    private static final String LOCK = """
            SELECT a.account_id, b.balance_fen, b.held_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.unit_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL
            ORDER BY a.account_id FOR UPDATE
            """;

    private final Sql sql;
    private final OpenItems openItems;

    EmptyAccounts(Sql sql, OpenItems openItems) {
        this.sql = sql;
        this.openItems = openItems;
    }

    /**
     * The accounts, locked.
     *
     * @throws NotFound if the unit has no open sub-account in the book
     * @throws AccountNotEmpty if one has money, a hold, or money on its way
     */
    List<AccountId> lock(BookId book, UnitId unit) {
        record Row(AccountId id, Money balance, Money held) {}
        List<Row> rows = sql.list(
                LOCK,
                row -> new Row(
                        new AccountId(row.getLong("account_id")),
                        Money.ofFen(row.getLong("balance_fen")).negated(),
                        Money.ofFen(row.getLong("held_fen"))),
                book.value(),
                unit.value());
        if (rows.isEmpty()) {
            throw new NotFound("未销户的分户账", unit);
        }
        for (Row row : rows) {
            if (!row.balance().isZero() || !row.held().isZero()) {
                throw new AccountNotEmpty(row.balance());
            }
            openItems.first(row.id()).ifPresent(what -> {
                throw new AccountNotEmpty(what);
            });
        }
        return rows.stream().map(Row::id).toList();
    }
}
