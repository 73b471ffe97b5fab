package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.asof.Checkpoints;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/**
 * Closes a month. The month's row is locked alone first, so that whoever was posting into it has committed and is in
 * the checks, and whoever comes later finds it closed. What each account then has is kept as a checkpoint. December takes
 * the year's transfers with it and needs a second person.
 */
@Singleton
public class CloseMonth {

    private final FundScope scope;
    private final Months months;
    private final ReadBookMonths bookMonths;
    private final ClosingEvents events;
    private final YearTransfers yearTransfers;
    private final Checkpoints checkpoints;
    private final AuditLog audit;

    CloseMonth(
            FundScope scope,
            Months months,
            ReadBookMonths bookMonths,
            ClosingEvents events,
            YearTransfers yearTransfers,
            Checkpoints checkpoints,
            AuditLog audit) {
        this.scope = scope;
        this.months = months;
        this.bookMonths = bookMonths;
        this.events = events;
        this.yearTransfers = yearTransfers;
        this.checkpoints = checkpoints;
        this.audit = audit;
    }

    /**
     * Closes the month; nothing happens if it is the last closed one already.
     *
     * @throws MonthOutOfOrder if an earlier month of the book is open
     * @throws MonthNotReady if it is not over or something of it is left to do
     * @throws ClosingNotPrepared if it is December and nobody has prepared the year's closing
     * @throws SamePersonCannotCheck if the viewer prepared it
     */
    @RetriedWhenLocked
    @Transactional
    public void close(Viewer viewer, BookId id, YearMonth month) {
        Book book = scope.kept(viewer, id, "结账");
        if (!months.lock(id, month)) {
            return;
        }
        YearMonth next = bookMonths.next(book);
        if (!next.equals(month)) {
            throw MonthOutOfOrder.toClose(month, next);
        }
        ClosingChecklist checklist = bookMonths.checklist(id, month);
        if (!checklist.isReady()) {
            throw new MonthNotReady(checklist);
        }
        if (month.getMonthValue() == 12) {
            Signatures signatures = new Signatures(preparer(viewer, id, month), viewer.user());
            yearTransfers.post(book, month, events.closings(id, month) + 1, signatures);
        }
        months.close(id, month, viewer.user().value());
        checkpoints.write(id, month);
        events.add(viewer, id, month, ClosingEventKind.CLOSED, "");
        audit.record(viewer, "CloseMonth", "book:" + id, "结账 " + month);
    }

    private UserId preparer(Viewer viewer, BookId book, YearMonth month) {
        UserId preparer = bookMonths
                .pending(book, month, ClosingEventKind.YEAR_PREPARED)
                .orElseThrow(() -> ClosingNotPrepared.year(month))
                .user();
        if (preparer.equals(viewer.user())) {
            throw new SamePersonCannotCheck("年终结账");
        }
        return preparer;
    }
}
