package cn.changxiao.billing.matching;

import java.util.List;

/**
 * Matches entries with the books: exact references, then records, then open bills. Pure: the same entries and books give
 * the same outcome in whatever order they come, every entry is in it once, and the parts of an entry sum to it.
 */
public final class MatchEntries {

    private MatchEntries() {}

    public static MatchOutcome match(List<EntryToMatch> entries, MatchBooks books, MatchTolerance tolerance) {
        Desk desk = new Desk(entries, books.recorded());
        UnitDesk units = new UnitDesk(books.units());
        new ExactRule(desk, units, tolerance).apply(books.usedTransactions());
        new RecordedRule(desk, tolerance).apply();
        new BillRule(desk, units, tolerance).apply();
        return desk.outcome();
    }
}
