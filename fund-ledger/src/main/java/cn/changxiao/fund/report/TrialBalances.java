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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The trial balance of a book, from checkpoints and the turnover kept with every posting; never a scan of history. */
@Singleton
public class TrialBalances {

    /** From the last checkpoint on, so that a book of thirty years is read as fast as one of a month. */
    private static final String TURNOVER = """
            SELECT title_code, SUM(debit_fen) AS debit_fen, SUM(credit_fen) AS credit_fen
            FROM (
                SELECT title_code, debit_fen, credit_fen FROM fund_title_checkpoint WHERE book_id = ? AND month = ?
                UNION ALL
                SELECT title_code, debit_fen, credit_fen FROM fund_total
                WHERE book_id = ? AND month > ? AND month <= ?
            ) turnover
            GROUP BY title_code
            ORDER BY title_code
            """;

    private static final String CHECKPOINT = """
            SELECT COALESCE(MAX(month), 0) FROM fund_title_checkpoint WHERE book_id = ? AND month <= ?
            """;

    private static final String GENERAL = """
            SELECT a.title_code, b.balance_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'GENERAL'
            """;

    private static final String BUILDINGS = """
            SELECT a.building_id, -SUM(b.balance_fen) AS building_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'UNIT'
            GROUP BY a.building_id
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

    /** The trial balance alone, without the ties, which look at every unit. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public TrialBalance linesOf(Viewer viewer, BookId book, YearMonth from, YearMonth until) {
        scope.readable(viewer, book);
        return balance(book, from, until);
    }

    private TrialBalance balance(BookId book, YearMonth from, YearMonth until) {
        Map<AccountTitle, Turnover> before = turnover(book, MonthNumber.of(from.minusMonths(1)));
        List<TrialBalanceLine> lines = new ArrayList<>();
        turnover(book, MonthNumber.of(until)).forEach((title, turnover) -> {
            Turnover opening = before.getOrDefault(title, Turnover.NONE);
            lines.add(new TrialBalanceLine(
                    title,
                    opening.debit().minus(opening.credit()),
                    turnover.debit().minus(opening.debit()),
                    turnover.credit().minus(opening.credit())));
        });
        return new TrialBalance(lines);
    }

    /** What moved on each title from the opening of the book to the end of the month, in the order of the chart. */
    private Map<AccountTitle, Turnover> turnover(BookId book, int month) {
        long checkpoint = sql.number(CHECKPOINT, book.value(), month);
        Map<AccountTitle, Turnover> turnover = new EnumMap<>(AccountTitle.class);
        sql.list(
                TURNOVER,
                row -> turnover.put(
                        AccountTitle.of(row.getString("title_code")),
                        new Turnover(Money.ofFen(row.getLong("debit_fen")), Money.ofFen(row.getLong("credit_fen")))),
                book.value(),
                checkpoint,
                book.value(),
                checkpoint,
                month);
        return turnover;
    }

    private Ties ties(BookId book) {
        Map<AccountTitle, Money> general = new EnumMap<>(AccountTitle.class);
        sql.list(
                GENERAL,
                row -> general.merge(AccountTitle.of(row.getString(1)), Money.ofFen(row.getLong(2)), Money::plus),
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
        Money units = Money.sum(sql.list(BUILDINGS, row -> Money.ofFen(row.getLong("building_fen")), book.value()));
        return new Ties(
                units,
                units,
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

    /** Debits and credits of a title up to a month. */
    private record Turnover(Money debit, Money credit) {

        static final Turnover NONE = new Turnover(Money.ZERO, Money.ZERO);
    }
}
