package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** The first half of opening a closed month again: somebody says why. */
@Singleton
public class RequestReopening {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private final FundScope scope;
    private final Books books;
    private final ClosingEvents events;
    private final AuditLog audit;

    RequestReopening(FundScope scope, Books books, ClosingEvents events, AuditLog audit) {
        this.scope = scope;
        this.books = books;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Asks a second person to open the month again.
     *
     * @throws InvalidValue if the reason is missing or too long
     * @throws MonthOutOfOrder if it is not the last closed month
     */
    @Transactional
    public void request(Viewer viewer, BookId book, YearMonth month, String reason) {
        scope.kept(viewer, book, "申请反结账");
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new InvalidValue("反结账理由须为 %d 至 %d 个字。".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        if (books.lastClosedMonth(book).filter(month::equals).isEmpty()) {
            throw MonthOutOfOrder.toReopen(month);
        }
        events.add(viewer, book, month, ClosingEventKind.REOPENING_ASKED, why);
        audit.record(viewer, "RequestReopening", "book:" + book, "申请反结账 %s：%s".formatted(month, why));
    }
}
