package cn.changxiao.fund.statement;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.closing.OtherExpenseTarget;
import cn.changxiao.fund.closing.OtherExpenseTargets;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads turnover from the sums kept with every posting; never a scan of history but for the distribution. */
@Singleton
class Turnovers {

    private static final String MOVED = """
            SELECT t.title_code, SUM(t.debit_fen - t.credit_fen - COALESCE(c.debit_fen - c.credit_fen, 0)) AS moved_fen
            FROM fund_total t
            LEFT JOIN fund_closing_total c ON c.book_id = t.book_id AND c.compound_id = t.compound_id
                AND c.month = t.month AND c.title_code = t.title_code
            WHERE t.book_id = ? AND t.month BETWEEN ? AND ?
            GROUP BY t.title_code
            """;

    private static final String OTHER_EXPENSE = """
            SELECT t.month DIV 100 AS year_number,
                SUM(t.debit_fen - t.credit_fen - COALESCE(c.debit_fen - c.credit_fen, 0)) AS moved_fen
            FROM fund_total t
            LEFT JOIN fund_closing_total c ON c.book_id = t.book_id AND c.compound_id = t.compound_id
                AND c.month = t.month AND c.title_code = t.title_code
            WHERE t.book_id = ? AND t.month BETWEEN ? AND ? AND t.title_code = 5901
            GROUP BY t.month DIV 100
            """;

    private static final String DISTRIBUTED = """
            SELECT COALESCE(SUM(given.amount_fen), 0) FROM (
                SELECT interest_fen AS amount_fen, book_id, received_on FROM fund_income_run WHERE state = 'DISTRIBUTED'
                UNION ALL
                SELECT amount_fen, book_id, received_on FROM fund_public_income WHERE state = 'DISTRIBUTED'
            ) given
            WHERE given.book_id = ? AND given.received_on BETWEEN ? AND ?
            """;

    private static final String DISTRIBUTED_BY_DAYS = """
            SELECT COALESCE(SUM(v.amount_fen), 0)
            FROM fund_interest_run r
            JOIN fund_interest_voucher v ON v.run_id = r.run_id AND v.journal_id IS NOT NULL
            WHERE r.book_id = ? AND r.booked_on BETWEEN ? AND ?
            """;

    private static final String TAKEN_BACK = """
            SELECT COALESCE(SUM(v.amount_fen), 0)
            FROM fund_interest_undo x
            JOIN fund_interest_voucher v ON v.run_id = x.run_id
            JOIN fund_reversal r ON r.reversed_journal_id = v.journal_id
            WHERE x.book_id = ? AND x.undone_on BETWEEN ? AND ?
            """;

    private final Sql sql;
    private final Books books;
    private final OtherExpenseTargets targets;

    Turnovers(Sql sql, Books books, OtherExpenseTargets targets) {
        this.sql = sql;
        this.books = books;
        this.targets = targets;
    }

    /** Over the months from the first to the last, both included; an empty first means since the book was opened. */
    Turnover of(BookId book, Optional<YearMonth> from, YearMonth until) {
        Map<AccountTitle, Money> moved = new EnumMap<>(AccountTitle.class);
        Object[] months = {book.value(), from.map(MonthNumber::of).orElse(0), MonthNumber.of(until)};
        sql.list(MOVED, row -> moved.put(AccountTitle.of(row.getString(1)), Money.ofFen(row.getLong(2))), months);
        return new Turnover(moved, borneByUnits(book, months));
    }

    private Money borneByUnits(BookId book, Object... months) {
        return Money.sum(
                sql.list(OTHER_EXPENSE, row -> Map.entry(row.getInt(1), Money.ofFen(row.getLong(2))), months).stream()
                        .filter(ofYear -> targets.of(book, ofYear.getKey()) == OtherExpenseTarget.UNITS)
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** What was handed out to the units, less what was taken back. */
    Money distributed(BookId book, YearMonth from, YearMonth until) {
        Object[] days = {book.value(), from.atDay(1), until.atEndOfMonth()};
        return Money.ofFen(Math.addExact(sql.number(DISTRIBUTED, days), sql.number(DISTRIBUTED_BY_DAYS, days)))
                .minus(Money.ofFen(sql.number(TAKEN_BACK, days)));
    }

    boolean isClosed(BookId book, YearMonth month) {
        return books.lastClosedMonth(book).filter(last -> !last.isBefore(month)).isPresent();
    }
}
