package cn.changxiao.fund.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Everything that must be true before a month is closed, with what stands against it. */
public record ClosingChecklist(YearMonth month, LocalDate today, List<Item> items) {

    /** A month is closed after its last day only. */
    public boolean isOver() {
        return today.isAfter(month.atEndOfMonth());
    }

    public boolean isReady() {
        return isOver() && items.stream().noneMatch(Item::isHindrance);
    }

    /** One line: {@code open} counts what is not done. */
    public record Item(ClosingCheck check, long open) {

        public boolean isMet() {
            return open == 0;
        }

        /** Open, and the month cannot be closed before it is done. */
        public boolean isHindrance() {
            return !isMet() && check.isRequired();
        }

        /** What is missing and what to do; empty when nothing is. */
        public String sentence() {
            return isMet() ? "" : open + " " + check.remedy();
        }
    }
}
