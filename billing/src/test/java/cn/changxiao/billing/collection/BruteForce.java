package cn.changxiao.billing.collection;

import cn.changxiao.property.money.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every rate straight from its written definition over all that was ever billed and received; slow on purpose. */
final class BruteForce {

    private final List<Fact> facts = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    Rate rate(RateDefinition definition, int month, Predicate<Place> scope) {
        List<Fact> counted = facts.stream()
                .filter(fact -> fact.isCounted() && scope.test(fact.place()))
                .toList();
        long due = sum(counted, fact -> fact.isBill() && fact.month() == month);
        long onTime = sum(counted, fact -> fact.month() == month && fact.receivedIn() == month);
        long toDate = sum(counted, fact -> !fact.isBill() && fact.month() == month);
        long recovered = sum(counted, fact -> fact.month() < month && fact.receivedIn() == month);
        long arrears = sum(counted, fact -> fact.isBill() && fact.month() < month)
                - sum(counted, fact -> !fact.isBill() && fact.month() < month && fact.receivedIn() < month);
        return switch (definition) {
            case CURRENT -> new Rate(onTime, due);
            case ARREARS -> new Rate(recovered, arrears);
            case COMBINED -> new Rate(onTime + recovered, due + arrears);
            case TO_DATE -> new Rate(toDate, due);
            case HOUSEHOLD -> households(counted, month);
        };
    }

    private static Rate households(List<Fact> counted, int month) {
        Map<Household, long[]> sums = new HashMap<>();
        for (Fact fact : counted) {
            if (fact.month() == month) {
                long[] sum = sums.computeIfAbsent(
                        new Household(fact.place().manager(), fact.unit()), household -> new long[3]);
                sum[fact.isBill() ? 0 : 1] += fact.fen();
                sum[2] += fact.receivedIn() > month ? fact.fen() : 0;
            }
        }
        long due = sums.values().stream().filter(sum -> sum[0] > 0).count();
        long settled = sums.values().stream()
                .filter(sum -> sum[0] > 0 && sum[0] == sum[1] && sum[2] == 0)
                .count();
        return new Rate(settled, due);
    }

    private static long sum(List<Fact> facts, Predicate<Fact> which) {
        return facts.stream().filter(which).mapToLong(Fact::fen).sum();
    }

    /** Where a bill lies. */
    record Place(long manager, long compound, long building) {}

    /**
     * A line of a bill, or money for it; negative where it was reversed or taken back.
     *
     * @param receivedIn the month in which the money counts, 0 for a line of a bill
     */
    record Fact(Place place, long unit, boolean isCounted, int month, int receivedIn, long fen) {

        boolean isBill() {
            return receivedIn == 0;
        }
    }

    private record Household(long manager, long unit) {}
}
