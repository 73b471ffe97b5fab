package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** The maker's half of closing a year: December's books are done and may be carried over by somebody else. */
@Singleton
public class PrepareYearClosing {

    private final FundScope scope;
    private final ReadBookMonths bookMonths;
    private final ClosingEvents events;
    private final AuditLog audit;

    PrepareYearClosing(FundScope scope, ReadBookMonths bookMonths, ClosingEvents events, AuditLog audit) {
        this.scope = scope;
        this.bookMonths = bookMonths;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Asks a second person to close the year; nothing happens if that was asked before.
     *
     * @throws MonthOutOfOrder if an earlier month of the book is open
     * @throws MonthNotReady if something of December is left to do
     */
    @Transactional
    public void prepare(Viewer viewer, BookId id, int year) {
        Book book = scope.kept(viewer, id, "编制年终结转");
        YearMonth december = YearMonth.of(year, 12);
        YearMonth next = bookMonths.next(book);
        if (!next.equals(december)) {
            throw MonthOutOfOrder.toClose(december, next);
        }
        ClosingChecklist checklist = bookMonths.checklist(id, december);
        if (!checklist.isReady()) {
            throw new MonthNotReady(checklist);
        }
        if (bookMonths.pending(id, december, ClosingEventKind.YEAR_PREPARED).isEmpty()) {
            events.add(viewer, id, december, ClosingEventKind.YEAR_PREPARED, "");
            audit.record(viewer, "PrepareYearClosing", "book:" + id, "编制 %d 年年终结转".formatted(year));
        }
    }
}
