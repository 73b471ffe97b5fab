package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** The months of books and their locks; whoever posts into a month holds its row shared until the commit. */
@Singleton
class Months {

    private static final String ADD = """
            INSERT IGNORE INTO fund_period (book_id, month, state) VALUES (?, ?, 'OPEN')
            """;

    private static final String LOCK = """
            SELECT state FROM fund_period WHERE book_id = ? AND month = ? FOR UPDATE
            """;

    private static final String CLOSE = """
            UPDATE fund_period SET state = 'CLOSED', closed_by = ?, closed_at = ? WHERE book_id = ? AND month = ?
            """;

    private static final String REOPEN = """
            UPDATE fund_period SET state = 'OPEN', closed_by = NULL, closed_at = NULL WHERE book_id = ? AND month = ?
            """;

    private final Sql sql;
    private final Clock clock;

    Months(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Waits for everybody who is posting into the month and keeps everybody else out; true if it is open. */
    boolean lock(BookId book, YearMonth month) {
        sql.update(ADD, book.value(), MonthNumber.of(month));
        return sql.first(LOCK, row -> row.getString(1), book.value(), MonthNumber.of(month))
                .filter("OPEN"::equals)
                .isPresent();
    }

    void close(BookId book, YearMonth month, long user) {
        sql.update(CLOSE, user, LocalDateTime.now(clock), book.value(), MonthNumber.of(month));
    }

    void reopen(BookId book, YearMonth month) {
        sql.update(REOPEN, book.value(), MonthNumber.of(month));
    }
}
