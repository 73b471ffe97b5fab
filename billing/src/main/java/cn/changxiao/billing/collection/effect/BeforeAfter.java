package cn.changxiao.billing.collection.effect;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The current-period rate of a compound six months before and six months after an event, beside the compounds of the same
 * street to which no such event of any kind happened in that time, each rate over the sums of its months.
 *
 * @param others compounds compared with that have bills on both sides
 * @param besides what else happened to the compound in these months, so that nobody can tell what brought the difference
 */
public record BeforeAfter(
        CompoundEvent event,
        CollectionTotals before,
        CollectionTotals after,
        int others,
        CollectionTotals othersBefore,
        CollectionTotals othersAfter,
        Set<EventKind> besides,
        BillingMonth lastOver) {

    /** Fewer compounds to compare with are chance: part of the method, no setting. */
    private static final int FEWEST_OTHERS = 3;

    private static final long MILLION = 1_000_000;

    public BeforeAfter {
        besides = Set.copyOf(besides);
    }

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

    /** Whether all six months after the event are over. */
    public boolean isOver() {
        return !event.monthsAfter().get(event.monthsAfter().size() - 1).isAfter(lastOver);
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

    /** The same by households that paid in time, with its interval; empty if there were none on one of the sides. */
    public Optional<EffectInterval> byHouseholds() {
        Rate was = RateDefinition.HOUSEHOLD.of(before);
        Rate is = RateDefinition.HOUSEHOLD.of(after);
        Rate elsewhereWas = RateDefinition.HOUSEHOLD.of(othersBefore);
        Rate elsewhereIs = RateDefinition.HOUSEHOLD.of(othersAfter);
        return Stream.of(was, is, elsewhereWas, elsewhereIs).allMatch(Rate::isDefined)
                ? Optional.of(EffectInterval.of(was, is, elsewhereWas, elsewhereIs))
                : Optional.empty();
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
     * Looks at one event.
     *
     * @param all every event known, of any kind, so that compounds with one of their own in that time are left out
     * @param streets the street of each compound
     * @param months the totals of each compound and month, all managers together
     */
    static BeforeAfter of(
            CompoundEvent event,
            Collection<CompoundEvent> all,
            Map<Long, String> streets,
            Map<Long, Map<BillingMonth, CollectionTotals>> months,
            BillingMonth lastOver) {
        Set<Long> others = new TreeSet<>();
        streets.forEach((compound, street) -> {
            if (street.equals(event.street()) && isBilledOnBothSides(months.getOrDefault(compound, Map.of()), event)) {
                others.add(compound);
            }
        });
        others.remove(event.compound());
        Set<EventKind> besides = EnumSet.noneOf(EventKind.class);
        all.stream()
                .filter(other -> other.street().equals(event.street()) && !other.equals(event))
                .filter(event::isDisturbedBy)
                .forEach(other -> {
                    others.remove(other.compound());
                    if (other.compound() == event.compound()) {
                        besides.add(other.kind());
                    }
                });
        return new BeforeAfter(
                event,
                sum(Set.of(event.compound()), months, event.monthsBefore()),
                sum(Set.of(event.compound()), months, event.monthsAfter()),
                others.size(),
                sum(others, months, event.monthsBefore()),
                sum(others, months, event.monthsAfter()),
                besides,
                lastOver);
    }

    private static boolean isBilledOnBothSides(Map<BillingMonth, CollectionTotals> months, CompoundEvent event) {
        return sum(months, event.monthsBefore()).due().isPositive()
                && sum(months, event.monthsAfter()).due().isPositive();
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
