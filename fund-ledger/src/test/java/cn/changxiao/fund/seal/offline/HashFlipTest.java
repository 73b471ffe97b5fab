package cn.changxiao.fund.seal.offline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.merkle.Hash;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One flipped bit of any hashed value makes another leaf; so does another place in the log and another salt. */
class HashFlipTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyValueOfAVoucherCounts(long seed) throws ReflectiveOperationException {
        RandomGenerator random = generator(seed);
        SealedVoucher voucher = new SealedVoucher(
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                "INITIAL_DEPOSIT",
                DAY.plusDays(random.nextInt(9_000)),
                random.nextInt(),
                random.nextInt(),
                "首期交存" + random.nextInt(),
                random.nextLong(),
                random.nextLong(),
                DAY.atStartOfDay().plusSeconds(random.nextInt()),
                random.nextLong(),
                hash(random),
                random.nextInt(),
                hash(random));
        Set<Hash> leaves = new HashSet<>(Set.of(voucher.leaf(seed), voucher.leaf(seed + 1)));

        int values = SealedVoucher.class.getRecordComponents().length;
        for (int place = 0; place < values; place++) {
            leaves.add(flipped(voucher, place, random).leaf(seed));
        }

        assertThat(leaves).as("seed %d", seed).hasSize(2 + values);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyValueOfALineCounts(long seed) throws ReflectiveOperationException {
        RandomGenerator random = generator(seed);
        SealedLine line = new SealedLine(
                random.nextInt(),
                random.nextLong(),
                random.nextInt(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong());
        Hash salt = hash(random);
        Set<Hash> leaves = new HashSet<>(Set.of(line.leaf(salt), line.leaf(hash(random))));

        int values = SealedLine.class.getRecordComponents().length;
        for (int place = 0; place < values; place++) {
            leaves.add(flipped(line, place, random).leaf(salt));
        }

        assertThat(leaves).as("seed %d", seed).hasSize(2 + values);
    }

    /** The same record but for one bit of one value. */
    private static <R extends Record> R flipped(R whole, int place, RandomGenerator random)
            throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(whole);
        }
        values[place] = flipped(values[place], random);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @SuppressWarnings("unchecked")
        Constructor<R> constructor = (Constructor<R>) whole.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object flipped(Object value, RandomGenerator random) {
        if (value instanceof Long number) {
            return number ^ (1L << random.nextInt(Long.SIZE));
        }
        if (value instanceof Integer number) {
            return number ^ (1 << random.nextInt(Integer.SIZE));
        }
        if (value instanceof String text) {
            char[] letters = text.toCharArray();
            int place = random.nextInt(letters.length);
            letters[place] = (char) (letters[place] ^ 1);
            return new String(letters);
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof LocalDateTime moment) {
            return moment.plusNanos(1_000);
        }
        byte[] bytes = ((Hash) value).bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return Hash.ofBytes(bytes);
    }

    private static Hash hash(RandomGenerator random) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
