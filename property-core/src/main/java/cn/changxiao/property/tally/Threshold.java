package cn.changxiao.property.tally;

import cn.changxiao.property.InvalidValue;
import java.math.BigInteger;

/**
 * A share in lowest terms and whether it is included: {@code 2/3 ≥}, {@code 1/2 >}. Between 0 and 1; compared by
 * multiplication, never by division.
 */
public record Threshold(long numerator, long denominator, Bound bound) {

    private static final long TWELFTHS = 12;

    public Threshold {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new InvalidValue("表决比例 %d/%d 须在 0 与 1 之间。".formatted(numerator, denominator));
        }
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    /** Policy values count in twelfths, the only small denominator that holds 2/3, 3/4 and 1/2. */
    public static Threshold ofTwelfths(long twelfths, Bound bound) {
        return new Threshold(twelfths, TWELFTHS, bound);
    }

    /** Holds a part of a whole against the share. */
    public Comparison compare(Measure measure, long part, long whole) {
        return new Comparison(measure, this, part, whole);
    }

    boolean isMetBy(long part, long whole) {
        BigInteger left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(denominator));
        BigInteger right = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator));
        return bound.holds(left.compareTo(right));
    }

    /** As people read it: {@code ≥ 2/3}. */
    @Override
    public String toString() {
        return "%s %d/%d".formatted(bound.sign(), numerator, denominator);
    }
}
