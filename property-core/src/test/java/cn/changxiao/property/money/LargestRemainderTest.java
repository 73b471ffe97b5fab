package cn.changxiao.property.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    private static final int SEEDS = 1_000;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    14 28 7 35             ,  12 , 2 4 1 5
                    0 14 28 0 0            ,   6 , 0 2 4 0 0
                    10 9 8 8 11 12         ,   3 , 1 0 0 0 1 1
                    5117 4400 162 161 160  , 100 , 51 44 2 2 1
                    2 1 1 2 2              ,   2 , 1 0 0 1 0
                    12 12 11 12            ,   3 , 1 1 0 1
                    1 1 1                  , -10 , -4 -3 -3
                    """)
    void givesTheFenLeftOverToTheLargestRemaindersAndTiesToTheEarlier(String weights, long fen, String shares) {
        assertThat(LargestRemainder.split(Money.ofFen(fen), longs(weights)))
                .extracting(Money::fen)
                .containsExactlyElementsOf(longs(shares));
    }

    @Test
    void sumsToTheTotalAndStaysWithinAFenForAThousandRandomSplits() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<Long> weights = LongStream.generate(() -> random.nextLong(1_000_000_000L))
                    .limit(1 + random.nextInt(60))
                    .boxed()
                    .toList();
            Money total = Money.ofFen(random.nextLong(4_000_000_000_000_000_000L));

            List<Money> shares = LargestRemainder.split(total, weights);

            assertThat(Money.sum(shares)).as("seed %d", seed).isEqualTo(total);
            assertThat(isWithinAFen(total, weights, shares)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void aLargerWeightNeverGetsLess() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<Long> weights = LongStream.generate(() -> random.nextLong(20_000))
                    .limit(2 + random.nextInt(30))
                    .sorted()
                    .boxed()
                    .toList();
            Money total = Money.ofFen(random.nextLong(10_000_000));
            if (weights.get(weights.size() - 1) == 0) {
                continue;
            }

            List<Money> shares = LargestRemainder.split(total, weights);

            for (int i = 1; i < shares.size(); i++) {
                boolean larger = weights.get(i) > weights.get(i - 1);
                long difference = shares.get(i).fen() - shares.get(i - 1).fen();
                assertThat(larger ? difference >= 0 : Math.abs(difference) <= 1)
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void refusesWeightsThatCannotCarryAnAmount() {
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.split(Money.ofFen(1), List.of(0L, 0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.split(Money.ofFen(1), List.of(3L, -1L)));
        assertThat(LargestRemainder.split(Money.ZERO, List.of(0L))).containsExactly(Money.ZERO);
    }

    private static boolean isWithinAFen(Money total, List<Long> weights, List<Money> shares) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < shares.size(); i++) {
            BigInteger exact = BigInteger.valueOf(total.fen()).multiply(BigInteger.valueOf(weights.get(i)));
            BigInteger given = BigInteger.valueOf(shares.get(i).fen()).multiply(sum);
            if (exact.subtract(given).abs().compareTo(sum) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Long> longs(String text) {
        return Arrays.stream(text.strip().split(" ")).map(Long::valueOf).toList();
    }
}
