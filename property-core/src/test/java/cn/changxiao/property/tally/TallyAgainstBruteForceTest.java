package cn.changxiao.property.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The counter beside a plain reading of the law: group by head, compare fractions by cross-multiplication. */
class TallyAgainstBruteForceTest {

    private static final int SEEDS = 1_000;

    @Test
    void countsAThousandRandomRollsAsAPlainReadingOfTheLawDoes() {
        int passed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            boolean isSpecial = random.nextBoolean();
            List<Unit> roll = roll(random);

            Tally tally = count(roll, isSpecial);

            assertThat(tally.heads()).as("seed %d", seed).isEqualTo(heads(roll));
            assertThat(tally.area()).as("seed %d", seed).isEqualTo(area(roll));
            assertThat(tally.verdict().isPassed()).as("seed %d", seed).isEqualTo(passes(roll, isSpecial));
            passed += tally.verdict().isPassed() ? 1 : 0;
        }
        assertThat(passed).as("both answers occur often").isBetween(SEEDS / 10, SEEDS * 9 / 10);
    }

    private static List<Unit> roll(RandomGenerator random) {
        int units = 1 + random.nextInt(40);
        int heads = 1 + random.nextInt(units);
        int turnout = 50 + random.nextInt(51);
        int agreement = 40 + random.nextInt(61);
        List<Unit> roll = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            long area = random.nextInt(4) == 0 ? 5_000 : 1 + random.nextLong(20_000);
            Optional<Choice> choice = Optional.empty();
            if (random.nextInt(100) < turnout) {
                choice = Optional.of(
                        random.nextInt(100) < agreement
                                ? Choice.FOR
                                : random.nextBoolean() ? Choice.AGAINST : Choice.ABSTAIN);
            }
            roll.add(new Unit(1 + random.nextInt(heads), area, choice));
        }
        return roll;
    }

    private static Tally count(List<Unit> roll, boolean isSpecial) {
        VoteCounter counter = new VoteCounter(new TallyRules(
                Threshold.ofTwelfths(8, Bound.AT_LEAST),
                isSpecial ? Threshold.ofTwelfths(9, Bound.AT_LEAST) : Threshold.ofTwelfths(6, Bound.MORE_THAN),
                Threshold.ofTwelfths(4, Bound.AT_MOST),
                Set.of()));
        for (Unit unit : roll) {
            unit.choice()
                    .ifPresentOrElse(
                            choice -> counter.cast(unit.head(), unit.area(), choice),
                            () -> counter.keepSilent(unit.head(), unit.area()));
        }
        return counter.tally();
    }

    private static VoteSum heads(List<Unit> roll) {
        Map<Integer, List<Unit>> byHead = roll.stream().collect(Collectors.groupingBy(Unit::head));
        List<Choice> spoken = byHead.values().stream()
                .map(TallyAgainstBruteForceTest::voice)
                .flatMap(Optional::stream)
                .toList();
        return new VoteSum(
                byHead.size(),
                count(spoken, Choice.FOR),
                count(spoken, Choice.AGAINST),
                count(spoken, Choice.ABSTAIN),
                0,
                0);
    }

    /** Sorts a head's choices by area; the first wins if it is strictly larger than the second. */
    private static Optional<Choice> voice(List<Unit> units) {
        List<Map.Entry<Choice, Long>> sums = units.stream()
                .filter(unit -> unit.choice().isPresent())
                .collect(Collectors.groupingBy(unit -> unit.choice().orElseThrow(), Collectors.summingLong(Unit::area)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Choice, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        boolean isTie =
                sums.size() > 1 && sums.get(0).getValue().equals(sums.get(1).getValue());
        return Optional.of(isTie ? Choice.ABSTAIN : sums.get(0).getKey());
    }

    private static VoteSum area(List<Unit> roll) {
        return new VoteSum(
                area(roll, unit -> true),
                area(roll, unit -> unit.choice().equals(Optional.of(Choice.FOR))),
                area(roll, unit -> unit.choice().equals(Optional.of(Choice.AGAINST))),
                area(roll, unit -> unit.choice().equals(Optional.of(Choice.ABSTAIN))),
                0,
                0);
    }

    private static boolean passes(List<Unit> roll, boolean isSpecial) {
        VoteSum heads = heads(roll);
        VoteSum area = area(roll);
        return heads.yes() + heads.no() + heads.abstain() > 0
                && isAtLeast(heads.participating(), heads.total(), 2, 3)
                && isAtLeast(area.participating(), area.total(), 2, 3)
                && agrees(heads, isSpecial)
                && agrees(area, isSpecial);
    }

    private static boolean agrees(VoteSum sum, boolean isSpecial) {
        return isSpecial
                ? isAtLeast(sum.yes(), sum.participating(), 3, 4)
                : sum.yes() > sum.participating() - sum.yes();
    }

    private static boolean isAtLeast(long part, long whole, long numerator, long denominator) {
        BigInteger left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(denominator));
        return left.compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator))) >= 0;
    }

    private static long count(List<Choice> choices, Choice wanted) {
        return choices.stream().filter(choice -> choice == wanted).count();
    }

    private static long area(List<Unit> roll, Predicate<Unit> wanted) {
        return roll.stream().filter(wanted).mapToLong(Unit::area).sum();
    }

    private record Unit(int head, long area, Optional<Choice> choice) {}
}
