package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.Book;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where a book stands: its last closed month, the next to close with its checklist, what awaits a second person, and
 * what was done before, the last first.
 */
public record BookMonths(
        Book book,
        Optional<YearMonth> lastClosed,
        ClosingChecklist next,
        Optional<ClosingEvent> prepared,
        Optional<ClosingEvent> reopening,
        List<ClosingEvent> history) {

    /** December is closed with the year's transfers, by two persons. */
    public boolean isYearEnd() {
        return next.month().getMonthValue() == 12;
    }
}
