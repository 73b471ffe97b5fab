package cn.changxiao.fund.ending;

import cn.changxiao.fund.account.BookId;
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

    private static final String OPEN = """
            SELECT
                (SELECT COUNT(*) FROM fund_deposit_line l JOIN fund_deposit_batch d ON d.batch_id = l.batch_id
                    WHERE l.account_id = ? AND d.state = 'RECORDED')
                + (SELECT COUNT(*) FROM fund_income_share s JOIN fund_income_run r ON r.run_id = s.run_id
                    WHERE s.account_id = ? AND r.state = 'RECORDED')
                + (SELECT COUNT(*) FROM fund_public_income_share s JOIN fund_public_income i ON i.income_id = s.income_id
                    WHERE s.account_id = ? AND i.state = 'RECORDED')
            """;

    private final Sql sql;

    EmptyAccounts(Sql sql) {
        this.sql = sql;
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
            long id = row.id().value();
            if (!row.balance().isZero() || !row.held().isZero() || sql.number(OPEN, id, id, id) > 0) {
                throw new AccountNotEmpty(row.balance());
            }
        }
        return rows.stream().map(Row::id).toList();
    }
}
