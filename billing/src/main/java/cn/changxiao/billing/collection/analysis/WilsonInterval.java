package cn.changxiao.billing.collection.analysis;

import cn.changxiao.property.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Between which two shares the true one lies with 95 % confidence if so many of so many were counted (Wilson's score
 * interval, which unlike the simple one stays within 0 and 100 % and is honest about few). In parts per million, rounded
 * outwards. Household-months of one household resemble each other, so it is rather too narrow than too wide.
 */
public record WilsonInterval(long lowPpm, long highPpm) {

    /** The two-sided 95 % point of the normal distribution: part of the method, no setting. */
    private static final BigDecimal Z = new BigDecimal("1.959964");

    private static final BigDecimal Z_SQUARED = Z.multiply(Z);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final MathContext EXACTLY_ENOUGH = MathContext.DECIMAL128;

    public WilsonInterval {
        if (lowPpm < 0 || highPpm > 1_000_000 || lowPpm > highPpm) {
            throw new IllegalArgumentException("no interval of a share: %d to %d".formatted(lowPpm, highPpm));
        }
    }

    /**
     * The interval of a share of counted things.
     *
     * @throws IllegalArgumentException if nothing was counted, or more of it than there is
     */
    public static WilsonInterval of(Rate share) {
        if (!share.isDefined() || share.part() < 0 || share.part() > share.whole()) {
            throw new IllegalArgumentException("no share of counted things: " + share);
        }
        BigDecimal n = BigDecimal.valueOf(share.whole());
        BigDecimal hits = BigDecimal.valueOf(share.part());
        BigDecimal misses = n.subtract(hits);
        BigDecimal middle = hits.add(Z_SQUARED.divide(BigDecimal.valueOf(2), EXACTLY_ENOUGH));
        BigDecimal half = Z.multiply(hits.multiply(misses)
                .divide(n, EXACTLY_ENOUGH)
                .add(Z_SQUARED.divide(BigDecimal.valueOf(4), EXACTLY_ENOUGH))
                .sqrt(EXACTLY_ENOUGH));
        BigDecimal below = n.add(Z_SQUARED);
        return new WilsonInterval(
                Math.max(0, ppm(middle.subtract(half), below, RoundingMode.FLOOR)),
                Math.min(1_000_000, ppm(middle.add(half), below, RoundingMode.CEILING)));
    }

    /** Whether the two may be equally good. */
    boolean overlaps(WilsonInterval other) {
        return lowPpm <= other.highPpm && other.lowPpm <= highPpm;
    }

    private static long ppm(BigDecimal above, BigDecimal below, RoundingMode rounding) {
        return above.multiply(MILLION)
                .divide(below, EXACTLY_ENOUGH)
                .setScale(0, rounding)
                .longValueExact();
    }
}
