package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Reads what a book has earned and not handed out: the pool 3101 and the income that flows into it. */
@Singleton
class InterestPool {

    /** In the order in which everybody locks the general ledger. */
    private static final String EARNED = """
            SELECT a.title_code, b.balance_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'GENERAL' AND a.title_code IN (3101, 4101, 4102)
            ORDER BY a.account_id
            """;

    private static final String PROMISED = """
            SELECT COALESCE(SUM(v.amount_fen), 0)
            FROM fund_interest_run r
            JOIN fund_interest_voucher v ON v.run_id = r.run_id
            WHERE r.book_id = ? AND r.state = 'APPROVED' AND v.journal_id IS NULL
            """;

    private final Sql sql;

    InterestPool(Sql sql) {
        this.sql = sql;
    }

    Pool of(BookId book) {
        return read(book, EARNED);
    }

    /** As {@link #of}, held until the transaction ends. */
    Pool lock(BookId book) {
        return read(book, EARNED + " FOR UPDATE");
    }

    private Pool read(BookId book, String query) {
        Map<AccountTitle, Money> earned = new EnumMap<>(AccountTitle.class);
        sql.list(
                query,
                row -> earned.merge(AccountTitle.of(row.getString(1)), Money.ofFen(-row.getLong(2)), Money::plus),
                book.value());
        return new Pool(
                earned.getOrDefault(AccountTitle.UNDISTRIBUTED_INCOME, Money.ZERO),
                earned.getOrDefault(AccountTitle.INTEREST_INCOME, Money.ZERO),
                earned.getOrDefault(AccountTitle.BOND_INCOME, Money.ZERO),
                Money.ofFen(sql.number(PROMISED, book.value())));
    }

    /** What is in the pool, what will flow into it, and what runs that were agreed to will still take from it. */
    record Pool(Money undistributed, Money interest, Money bonds, Money promised) {

        Money available() {
            return undistributed.plus(interest).plus(bonds).minus(promised);
        }

        void requireEnough(Money wanted) {
            if (wanted.isMoreThan(available())) {
                throw new PoolTooSmall(wanted, available());
            }
        }
    }
}
