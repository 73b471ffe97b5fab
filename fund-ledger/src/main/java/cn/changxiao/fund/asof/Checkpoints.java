package cn.changxiao.fund.asof;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * Writes checkpoints when a month is closed and drops them when it is opened again; the caller holds the month alone, so
 * that no entry of it can come between. Only accounts that moved get one, so that thirty years of a city stay small.
 */
@Singleton
public class Checkpoints {

    private static final String ACCOUNTS = """
            INSERT INTO fund_checkpoint (account_id, month, book_id, balance_fen, open_sequence, written_at)
            SELECT moved.account_id, ?, ?,
                COALESCE(MAX(c.balance_fen), 0) + SUM(
                    CASE WHEN j.value_date <= ? AND YEAR(j.value_date) * 100 + MONTH(j.value_date) > COALESCE(c.month, 0)
                        THEN p.amount_fen ELSE 0 END),
                COALESCE(MIN(CASE WHEN j.value_date > ? THEN p.account_sequence END), MAX(b.last_sequence) + 1), ?
            FROM (
                SELECT DISTINCT p.account_id
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                WHERE j.book_id = ? AND j.voucher_year = ? AND j.value_date BETWEEN ? AND ?
            ) moved
            JOIN fund_balance b ON b.account_id = moved.account_id
            LEFT JOIN fund_checkpoint c ON c.account_id = moved.account_id
                AND c.month = (SELECT MAX(x.month) FROM fund_checkpoint x
                    WHERE x.account_id = moved.account_id AND x.month < ?)
            JOIN fund_posting p ON p.account_id = moved.account_id
                AND p.account_sequence >= COALESCE(c.open_sequence, 1)
            JOIN fund_journal j ON j.journal_id = p.journal_id
            GROUP BY moved.account_id
            """;

    private static final String TITLES = """
            INSERT INTO fund_title_checkpoint (book_id, month, title_code, debit_fen, credit_fen)
            SELECT book_id, ?, title_code, SUM(debit_fen), SUM(credit_fen)
            FROM (
                SELECT book_id, title_code, debit_fen, credit_fen FROM fund_title_checkpoint
                WHERE book_id = ? AND month = ?
                UNION ALL
                SELECT book_id, title_code, debit_fen, credit_fen FROM fund_total
                WHERE book_id = ? AND month > ? AND month <= ?
            ) turnover
            GROUP BY book_id, title_code
            """;

    private final Sql sql;
    private final Clock clock;

    Checkpoints(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many accounts have moved in the month. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int write(BookId book, YearMonth month) {
        drop(book, month);
        int number = MonthNumber.of(month);
        long before = last(book, number - 1);
        sql.update(TITLES, number, book.value(), before, book.value(), before, number);
        return sql.update(
                ACCOUNTS,
                number,
                book.value(),
                month.atEndOfMonth(),
                month.atEndOfMonth(),
                LocalDateTime.now(clock),
                book.value(),
                month.getYear(),
                month.atDay(1),
                month.atEndOfMonth(),
                number);
    }

    /** The month is open again; earlier checkpoints stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(BookId book, YearMonth month) {
        int number = MonthNumber.of(month);
        sql.update("DELETE FROM fund_checkpoint WHERE book_id = ? AND month = ?", book.value(), number);
        sql.update("DELETE FROM fund_title_checkpoint WHERE book_id = ? AND month = ?", book.value(), number);
    }

    /** The last month up to this one with a checkpoint of titles, as a number; 0 if there is none. */
    public int last(BookId book, int month) {
        return Math.toIntExact(sql.number(
                "SELECT COALESCE(MAX(month), 0) FROM fund_title_checkpoint WHERE book_id = ? AND month <= ?",
                book.value(),
                month));
    }
}
