package cn.changxiao.fund.succession;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.leaving.OpenItems;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.unitchange.UnitSuccession;
import jakarta.inject.Singleton;
import java.util.List;

/** Locks the sub-accounts of a unit that lapses and refuses what is still open on them. */
@Singleton
class OldAccounts {

    private static final String LOCK = """
            SELECT a.account_id, a.book_id, a.title_code, a.part, -b.balance_fen, b.held_fen, COALESCE(i.amount_fen, 0)
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE a.unit_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL
            ORDER BY a.account_id FOR UPDATE
            """;

    private final Sql sql;
    private final OpenItems openItems;

    OldAccounts(Sql sql, OpenItems openItems) {
        this.sql = sql;
        this.openItems = openItems;
    }

    /** @throws AccountInUse if something open counts on one of them */
    List<OldAccount> lock(UnitSuccession.Place unit) {
        List<OldAccount> accounts = sql.list(
                LOCK,
                row -> new OldAccount(
                        new AccountId(row.getLong(1)),
                        new BookId(row.getLong(2)),
                        AccountTitle.of(row.getString(3)),
                        row.getString(4),
                        Money.ofFen(row.getLong(5)),
                        Money.ofFen(row.getLong(6)),
                        Money.ofFen(row.getLong(7))),
                unit.unit().value());
        accounts.forEach(account -> requireIdle(unit.text(), account));
        return accounts;
    }

    private void requireIdle(String place, OldAccount account) {
        openItems.first(account.id()).ifPresent(what -> {
            throw new AccountInUse(place, what);
        });
    }
}
