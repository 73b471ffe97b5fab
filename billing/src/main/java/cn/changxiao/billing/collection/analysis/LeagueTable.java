package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Managers or compounds by household rate over some months, with the interval that says how sure a place is. Who has fewer
 * household-months than the policy asks for is listed below the others without a rank.
 *
 * @param fewest household-months for a rank
 */
public record LeagueTable(BillingMonth first, BillingMonth last, long fewest, List<LeagueLine> lines) {

    private static final Comparator<LeagueEntry> BEST_FIRST =
            Comparator.comparing(LeagueTable::rate, LeagueTable::compare).reversed();

    public LeagueTable {
        lines = List.copyOf(lines);
    }

    static LeagueTable of(BillingMonth first, BillingMonth last, long fewest, List<LeagueEntry> entries) {
        List<LeagueEntry> ranked = entries.stream()
                .filter(entry -> isRanked(entry, fewest))
                .sorted(BEST_FIRST.thenComparing(LeagueEntry::name).thenComparing(LeagueEntry::id))
                .toList();
        List<LeagueLine> lines = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            boolean tiedBefore = i > 0 && BEST_FIRST.compare(ranked.get(i - 1), ranked.get(i)) == 0;
            boolean tiedAfter = i + 1 < ranked.size() && BEST_FIRST.compare(ranked.get(i), ranked.get(i + 1)) == 0;
            rank = tiedBefore ? rank : i + 1;
            lines.add(line(
                    ranked.get(i),
                    rank,
                    tiedBefore || tiedAfter,
                    i + 1 < ranked.size()
                            && WilsonInterval.of(rate(ranked.get(i)))
                                    .overlaps(WilsonInterval.of(rate(ranked.get(i + 1))))));
        }
        entries.stream()
                .filter(entry -> !isRanked(entry, fewest))
                .sorted(Comparator.comparing(LeagueEntry::name).thenComparing(LeagueEntry::id))
                .forEach(entry -> lines.add(line(entry, 0, false, false)));
        return new LeagueTable(first, last, fewest, lines);
    }

    private static boolean isRanked(LeagueEntry entry, long fewest) {
        return entry.totals().householdsDue() > 0 && entry.totals().householdsDue() >= fewest;
    }

    private static LeagueLine line(LeagueEntry entry, int rank, boolean isTied, boolean overlapsNext) {
        Rate rate = rate(entry);
        return new LeagueLine(
                rank,
                isTied,
                entry.id(),
                entry.name(),
                entry.beside(),
                entry.totals(),
                rate.isDefined() ? Optional.of(WilsonInterval.of(rate)) : Optional.empty(),
                overlapsNext);
    }

    private static Rate rate(LeagueEntry entry) {
        return RateDefinition.HOUSEHOLD.of(entry.totals());
    }

    /** Exact order of two fractions that are both defined. */
    private static int compare(Rate a, Rate b) {
        return BigInteger.valueOf(a.part())
                .multiply(BigInteger.valueOf(b.whole()))
                .compareTo(BigInteger.valueOf(b.part()).multiply(BigInteger.valueOf(a.whole())));
    }
}
