package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Writes and reads what was done to months. */
@Singleton
class ClosingEvents {

    private static final String INSERT = """
            INSERT INTO fund_closing_event (event_id, book_id, month, kind, user_id, user_name, reason, happened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_BOOK = """
            SELECT month, kind, user_id, user_name, reason, happened_at
            FROM fund_closing_event
            WHERE book_id = ?
            ORDER BY happened_at DESC, event_id DESC
            LIMIT ?
            """;

    private static final String LAST = """
            SELECT month, kind, user_id, user_name, reason, happened_at
            FROM fund_closing_event
            WHERE book_id = ? AND month = ?
            ORDER BY happened_at DESC, event_id DESC
            LIMIT 1
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    ClosingEvents(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    void add(Viewer viewer, BookId book, YearMonth month, ClosingEventKind kind, String reason) {
        sql.update(
                INSERT,
                ids.next(),
                book.value(),
                MonthNumber.of(month),
                kind.name(),
                viewer.user().value(),
                viewer.name(),
                reason,
                LocalDateTime.now(clock));
    }

    /** The last thing done to the month. */
    Optional<ClosingEvent> last(BookId book, YearMonth month) {
        return sql.first(LAST, ClosingEvents::read, book.value(), MonthNumber.of(month));
    }

    /** What was done to the book's months, the last first. */
    List<ClosingEvent> ofBook(BookId book, int most) {
        return sql.list(OF_BOOK, ClosingEvents::read, book.value(), most);
    }

    /** How often the month was closed; the number of this closing is one more. */
    long closings(BookId book, YearMonth month) {
        return sql.number(
                "SELECT COUNT(*) FROM fund_closing_event WHERE book_id = ? AND month = ? AND kind = 'CLOSED'",
                book.value(),
                MonthNumber.of(month));
    }

    private static ClosingEvent read(ResultSet row) throws SQLException {
        return new ClosingEvent(
                MonthNumber.month(row.getInt("month")),
                ClosingEventKind.valueOf(row.getString("kind")),
                new UserId(row.getLong("user_id")),
                row.getString("user_name"),
                row.getString("reason"),
                row.getObject("happened_at", LocalDateTime.class));
    }
}
