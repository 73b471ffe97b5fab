package cn.changxiao.fund.report;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.TrialBalance;
import cn.changxiao.fund.ledger.TrialBalanceLine;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The trial balance of a book, from the turnover kept with every posting; never a scan of history. */
@Singleton
public class TrialBalances {

    private static final String LINES = """
            SELECT title_code,
                SUM(CASE WHEN month < ? THEN debit_fen - credit_fen ELSE 0 END) AS opening_fen,
                SUM(CASE WHEN month >= ? THEN debit_fen ELSE 0 END) AS debit_fen,
                SUM(CASE WHEN month >= ? THEN credit_fen ELSE 0 END) AS credit_fen
            FROM fund_total
            WHERE book_id = ? AND month <= ?
            GROUP BY title_code
            ORDER BY title_code
            """;

    private static final String GENERAL = """
            SELECT a.title_code, b.balance_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'GENERAL'
            """;

    private static final String UNITS = """
            SELECT COALESCE(-SUM(b.balance_fen), 0)
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'UNIT'
            """;

    private static final String BUILDINGS = """
            SELECT COALESCE(SUM(building_fen), 0) FROM (
                SELECT -SUM(b.balance_fen) AS building_fen
                FROM fund_account a
                JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.book_id = ? AND a.level = 'UNIT'
                GROUP BY a.building_id
            ) buildings
            """;

    private final Sql sql;
    private final FundScope scope;

    TrialBalances(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** One snapshot, so that what is posted meanwhile does not look like a difference. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public BookBalance of(Viewer viewer, BookId bookId, YearMonth from, YearMonth until) {
        Book book = scope.readable(viewer, bookId);
        return new BookBalance(book, from, until, balance(bookId, from, until), ties(bookId));
    }

    private TrialBalance balance(BookId book, YearMonth from, YearMonth until) {
        int first = MonthNumber.of(from);
        List<TrialBalanceLine> lines = sql.list(
                LINES,
                row -> new TrialBalanceLine(
                        AccountTitle.of(row.getString("title_code")),
                        Money.ofFen(row.getLong("opening_fen")),
                        Money.ofFen(row.getLong("debit_fen")),
                        Money.ofFen(row.getLong("credit_fen"))),
                first,
                first,
                first,
                book.value(),
                MonthNumber.of(until));
        return new TrialBalance(lines);
    }

    private Ties ties(BookId book) {
        Map<AccountTitle, Money> general = new EnumMap<>(AccountTitle.class);
        sql.list(
                GENERAL,
                row -> general.put(AccountTitle.of(row.getString(1)), Money.ofFen(row.getLong(2))),
                book.value());
        Money bank = general.getOrDefault(AccountTitle.BANK_DEPOSITS, Money.ZERO);
        Money assets = Money.sum(general.entrySet().stream()
                .filter(each -> each.getKey().element() == AccountElement.ASSET)
                .map(Map.Entry::getValue)
                .toList());
        Money owed = general.getOrDefault(AccountTitle.LOST_BUILDING_REFUNDS, Money.ZERO)
                .negated();
        Money pool = Money.sum(general.entrySet().stream()
                        .filter(each -> isOfPool(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList())
                .negated();
        return new Ties(
                Money.ofFen(sql.number(UNITS, book.value())),
                Money.ofFen(sql.number(BUILDINGS, book.value())),
                balance(book, YearMonth.of(1, 1), YearMonth.of(9999, 12)).unitControl(),
                bank,
                assets.minus(bank),
                pool,
                owed);
    }

    /** The pool and the income that flows into it at the end of the period. */
    private static boolean isOfPool(AccountTitle title) {
        return !title.isKeptByUnit()
                && title.element() != AccountElement.ASSET
                && title.element() != AccountElement.LIABILITY;
    }
}
