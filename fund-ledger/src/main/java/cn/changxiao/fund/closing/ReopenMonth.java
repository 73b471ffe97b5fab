package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.asof.Checkpoints;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.posting.ReverseJournal;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** The second half of opening a closed month again; a year's transfers are reversed with it, voucher by voucher. */
@Singleton
public class ReopenMonth {

    /** The last first, so that balances go back the way they came and none falls below zero on it. */
    private static final String TRANSFERS = """
            SELECT j.journal_id
            FROM fund_journal j
            LEFT JOIN fund_reversal undone ON undone.reversed_journal_id = j.journal_id
            LEFT JOIN fund_reversal undoes ON undoes.journal_id = j.journal_id
            WHERE j.book_id = ? AND j.voucher_year = ? AND j.kind = 'CLOSING' AND j.value_date = ? AND j.summary = ?
                AND undone.journal_id IS NULL AND undoes.journal_id IS NULL
            ORDER BY j.journal_id DESC
            """;

    private final Sql sql;
    private final FundScope scope;
    private final Books books;
    private final Months months;
    private final ReadBookMonths bookMonths;
    private final ClosingEvents events;
    private final ReverseJournal reverseJournal;
    private final Checkpoints checkpoints;
    private final AuditLog audit;

    ReopenMonth(
            Sql sql,
            FundScope scope,
            Books books,
            Months months,
            ReadBookMonths bookMonths,
            ClosingEvents events,
            ReverseJournal reverseJournal,
            Checkpoints checkpoints,
            AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.books = books;
        this.months = months;
        this.bookMonths = bookMonths;
        this.events = events;
        this.reverseJournal = reverseJournal;
        this.checkpoints = checkpoints;
        this.audit = audit;
    }

    /**
     * Opens the month; nothing happens if it is open.
     *
     * @throws MonthOutOfOrder if it is not the last closed month
     * @throws ClosingNotPrepared if nobody has asked for it
     * @throws SamePersonCannotCheck if the viewer asked for it
     */
    @RetriedWhenLocked
    @Transactional
    public void reopen(Viewer viewer, BookId book, YearMonth month) {
        scope.kept(viewer, book, "反结账");
        if (months.lock(book, month)) {
            return;
        }
        if (books.lastClosedMonth(book).filter(month::equals).isEmpty()) {
            throw MonthOutOfOrder.toReopen(month);
        }
        ClosingEvent asked = bookMonths
                .pending(book, month, ClosingEventKind.REOPENING_ASKED)
                .orElseThrow(() -> ClosingNotPrepared.reopening(month));
        if (asked.user().equals(viewer.user())) {
            throw new SamePersonCannotCheck("反结账");
        }
        months.reopen(book, month);
        checkpoints.drop(book, month);
        if (month.getMonthValue() == 12) {
            reverseTransfers(book, month, asked.user(), viewer.user());
        }
        events.add(viewer, book, month, ClosingEventKind.REOPENED, asked.reason());
        audit.record(viewer, "ReopenMonth", "book:" + book, "反结账 %s：%s".formatted(month, asked.reason()));
    }

    private void reverseTransfers(BookId book, YearMonth month, UserId maker, UserId checker) {
        for (JournalId transfer : sql.list(
                TRANSFERS,
                row -> new JournalId(row.getLong(1)),
                book.value(),
                month.getYear(),
                month.atEndOfMonth(),
                YearTransfers.summary(month))) {
            reverseJournal.reverse(new Reversal(
                    new BusinessKey("year-reopening:" + transfer),
                    transfer,
                    month.atEndOfMonth(),
                    "反结账",
                    new Signatures(maker, checker)));
        }
    }
}
