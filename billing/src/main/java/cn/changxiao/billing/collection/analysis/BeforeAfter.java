package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The current-period rate of a compound six months before and six months after its manager changed, beside the compounds of
 * the same street in which nobody changed in that time, each rate over the sums of its months.
 *
 * @param others compounds compared with that have bills on both sides
 */
public record BeforeAfter(
        ManagerChange change,
        CollectionTotals before,
        CollectionTotals after,
        int others,
        CollectionTotals othersBefore,
        CollectionTotals othersAfter,
        BillingMonth lastOver) {

    /** Fewer compounds to compare with are chance: part of the method, no setting. */
    private static final int FEWEST_OTHERS = 3;

    private static final long MILLION = 1_000_000;

    public Rate rateBefore() {
        return RateDefinition.CURRENT.of(before);
    }

    public Rate rateAfter() {
        return RateDefinition.CURRENT.of(after);
    }

    public Rate othersRateBefore() {
        return RateDefinition.CURRENT.of(othersBefore);
    }

    public Rate othersRateAfter() {
        return RateDefinition.CURRENT.of(othersAfter);
    }

    /** Whether all six months after the change are over. */
    public boolean isOver() {
        return !change.monthsAfter().get(change.monthsAfter().size() - 1).isAfter(lastOver);
    }

    /** Whether there are bills on both sides, here and elsewhere. */
    public boolean isComparable() {
        return rateBefore().isDefined() && rateAfter().isDefined() && others > 0;
    }

    /**
     * By how much the rate moved more than it did elsewhere (difference in differences), in millionths of the whole.
     *
     * @throws ArithmeticException if it is not comparable
     */
    public long effectPpm() {
        return ppm(rateAfter()) - ppm(rateBefore()) - (ppm(othersRateAfter()) - ppm(othersRateBefore()));
    }

    /** Whether there are too few household-months in any of the four sums, or too few compounds, to rely on it. */
    public boolean isSmallSample(long fewest) {
        return others < FEWEST_OTHERS
                || before.householdsDue() < fewest
                || after.householdsDue() < fewest
                || othersBefore.householdsDue() < fewest
                || othersAfter.householdsDue() < fewest;
    }

    /**
     * Compares one change.
     *
     * @param all every change known, so that compounds with one of their own in that time are left out
     * @param streets the street of each compound
     * @param months the totals of each compound and month, all managers together
     */
    static BeforeAfter of(
            ManagerChange change,
            Collection<ManagerChange> all,
            Map<Long, String> streets,
            Map<Long, Map<BillingMonth, CollectionTotals>> months,
            BillingMonth lastOver) {
        Set<Long> others = new TreeSet<>();
        streets.forEach((compound, street) -> {
            if (street.equals(change.street())
                    && isBilledOnBothSides(months.getOrDefault(compound, Map.of()), change)) {
                others.add(compound);
            }
        });
        others.remove(change.compound());
        all.stream().filter(change::isDisturbedBy).map(ManagerChange::compound).forEach(others::remove);
        return new BeforeAfter(
                change,
                sum(Set.of(change.compound()), months, change.monthsBefore()),
                sum(Set.of(change.compound()), months, change.monthsAfter()),
                others.size(),
                sum(others, months, change.monthsBefore()),
                sum(others, months, change.monthsAfter()),
                lastOver);
    }

    private static boolean isBilledOnBothSides(Map<BillingMonth, CollectionTotals> months, ManagerChange change) {
        return sum(months, change.monthsBefore()).due().isPositive()
                && sum(months, change.monthsAfter()).due().isPositive();
    }

    private static CollectionTotals sum(
            Set<Long> compounds,
            Map<Long, Map<BillingMonth, CollectionTotals>> months,
            Collection<BillingMonth> wanted) {
        return compounds.stream()
                .map(compound -> sum(months.getOrDefault(compound, Map.of()), wanted))
                .reduce(CollectionTotals.NONE, CollectionTotals::plus);
    }

    private static CollectionTotals sum(Map<BillingMonth, CollectionTotals> months, Collection<BillingMonth> wanted) {
        return wanted.stream()
                .map(month -> months.getOrDefault(month, CollectionTotals.NONE))
                .reduce(CollectionTotals.NONE, CollectionTotals::plus);
    }

    private static long ppm(Rate rate) {
        return Math.floorDiv(Math.multiplyExact(rate.part(), MILLION), rate.whole());
    }
}
