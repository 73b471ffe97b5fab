package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.BillingMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The immutable rows of one month, of items that count. Whatever the day and whatever was known, the figures are computed
 * from these ({@link MonthAsOf}).
 *
 * @param arrearsNow fen open from earlier months when the month began, as it is known now
 * @param revised what changed these arrears since, at least of all days that are asked for
 */
record MonthRows(
        BillingMonth month,
        List<Due> due,
        List<Paid> paid,
        List<Recovered> recovered,
        Map<Place, Long> arrearsNow,
        List<Revised> revised) {

    MonthRows {
        due = List.copyOf(due);
        paid = List.copyOf(paid);
        recovered = List.copyOf(recovered);
        arrearsNow = Map.copyOf(arrearsNow);
        revised = List.copyOf(revised);
    }

    /** The unit that was billed. */
    record Household(Place place, long unit) {}

    /** A bill item, or one that lowers it; due from the first day of the month on, whenever it was issued. */
    record Due(Household household, LocalDate recordedOn, long fen) {}

    /** Money for the month, or taken back from it with the same day. */
    record Paid(Household household, LocalDate countedOn, LocalDate recordedOn, long fen) {}

    /** Money that counts in the month for earlier ones, or taken back. */
    record Recovered(Place place, LocalDate countedOn, LocalDate recordedOn, long fen) {}

    /** By how much arrears at the start of the month rose, or fell, when something about earlier months was recorded. */
    record Revised(Place place, LocalDate recordedOn, long fen) {}
}
