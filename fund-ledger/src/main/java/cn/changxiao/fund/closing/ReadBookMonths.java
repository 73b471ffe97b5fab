package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** Reads where a book stands with its closings. */
@Singleton
public class ReadBookMonths {

    private static final int EVENTS_SHOWN = 40;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final Books books;
    private final ClosingEvents events;

    ReadBookMonths(Sql sql, Clock clock, FundScope scope, Books books, ClosingEvents events) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.books = books;
        this.events = events;
    }

    @ReadOnly
    public BookMonths of(Viewer viewer, BookId id) {
        Book book = scope.readable(viewer, id);
        Optional<YearMonth> last = books.lastClosedMonth(id);
        YearMonth next = next(book);
        return new BookMonths(
                book,
                last,
                checklist(id, next),
                pending(id, next, ClosingEventKind.YEAR_PREPARED),
                last.flatMap(month -> pending(id, month, ClosingEventKind.REOPENING_ASKED)),
                events.ofBook(id, EVENTS_SHOWN));
    }

    /** The month after the last closed one, or the one in which the book was opened. */
    YearMonth next(Book book) {
        return books.lastClosedMonth(book.id()).map(last -> last.plusMonths(1)).orElse(YearMonth.from(book.openedOn()));
    }

    ClosingChecklist checklist(BookId book, YearMonth month) {
        return new ClosingChecklist(
                month,
                LocalDate.now(clock),
                Arrays.stream(ClosingCheck.values())
                        .map(check -> new ClosingChecklist.Item(
                                check, sql.number(check.query(), book.value(), month.atEndOfMonth())))
                        .toList());
    }

    /** The month's last event if it is of that kind. */
    Optional<ClosingEvent> pending(BookId book, YearMonth month, ClosingEventKind kind) {
        return events.last(book, month).filter(event -> event.kind() == kind);
    }
}
