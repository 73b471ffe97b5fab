package cn.changxiao.billing.collection.effect;

import cn.changxiao.billing.collection.analysis.WilsonInterval;
import cn.changxiao.property.money.Rate;
import java.math.BigInteger;

/**
 * By how much the share of households that pay in time moved more than elsewhere, and between which two values the true
 * difference lies with 95 % confidence, in parts per million of the whole. The four Wilson intervals are joined by the squares
 * of their halves (Newcombe's hybrid score method, for a difference of differences), rounded outwards. Household-months of one
 * household resemble each other, so it is rather too narrow than too wide.
 */
public record EffectInterval(long effectPpm, long lowPpm, long highPpm) {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    public EffectInterval {
        if (lowPpm > effectPpm || effectPpm > highPpm) {
            throw new IllegalArgumentException("no interval: %d in %d to %d".formatted(effectPpm, lowPpm, highPpm));
        }
    }

    /**
     * The interval of four shares of counted households.
     *
     * @throws IllegalArgumentException if one of them is of nothing
     */
    static EffectInterval of(Rate before, Rate after, Rate othersBefore, Rate othersAfter) {
        Share was = Share.of(before);
        Share is = Share.of(after);
        Share elsewhereWas = Share.of(othersBefore);
        Share elsewhereIs = Share.of(othersAfter);
        long effect = is.ppm() - was.ppm() - (elsewhereIs.ppm() - elsewhereWas.ppm());
        return new EffectInterval(
                effect,
                effect - root(is.below(), was.above(), elsewhereIs.above(), elsewhereWas.below()),
                effect + root(is.above(), was.below(), elsewhereIs.below(), elsewhereWas.above()));
    }

    /** Whether nothing at all is among what may be true. */
    public boolean includesNothing() {
        return lowPpm <= 0 && 0 <= highPpm;
    }

    /** The root of the sum of squares, rounded up. */
    private static long root(long... halves) {
        BigInteger sum = BigInteger.ZERO;
        for (long half : halves) {
            sum = sum.add(BigInteger.valueOf(half).pow(2));
        }
        BigInteger[] root = sum.sqrtAndRemainder();
        return root[0].longValueExact() + (root[1].signum() > 0 ? 1 : 0);
    }

    /** A share with how far the truth may lie from it on either side. */
    private record Share(long ppm, long below, long above) {

        static Share of(Rate rate) {
            WilsonInterval interval = WilsonInterval.of(rate);
            long ppm = BigInteger.valueOf(rate.part())
                    .multiply(MILLION)
                    .divide(BigInteger.valueOf(rate.whole()))
                    .longValueExact();
            return new Share(ppm, ppm - interval.lowPpm(), interval.highPpm() - ppm);
        }
    }
}
