package cn.changxiao.app.demo.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded choices in whole numbers. Each purpose draws from its own stream, so that one more draw for names does not
 * move a wall in a building.
 */
final class Chance {

    private static final String ALGORITHM = "L64X128MixRandom";

    private final RandomGenerator random;

    private Chance(RandomGenerator random) {
        this.random = random;
    }

    static Chance of(long seed, String purpose) {
        return new Chance(RandomGeneratorFactory.of(ALGORITHM).create(seed * 31 + purpose.hashCode()));
    }

    /** A whole number from least to most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** As {@link #between}, but the middle is likelier than the ends. */
    int around(int least, int most) {
        return (between(least, most) + between(least, most) + between(least, most)) / 3;
    }

    boolean in1000(int times) {
        return random.nextInt(1000) < times;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An index, each as likely as its weight says. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int draw = random.nextInt(sum);
        int index = 0;
        while (draw >= weights[index]) {
            draw -= weights[index++];
        }
        return index;
    }

    /** One of the choices, each as likely as its weight says. */
    <T> T weightedOf(List<T> choices, int... weights) {
        return choices.get(weighted(weights));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> result = new ArrayList<>(items);
        for (int i = result.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T item = result.get(i);
            result.set(i, result.get(other));
            result.set(other, item);
        }
        return result;
    }
}
