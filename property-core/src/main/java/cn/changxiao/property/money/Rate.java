package cn.changxiao.property.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction of two amounts or counts, rounded only when it is shown. A rate of nothing ({@code whole == 0}) is
 * not zero and not a hundred per cent: {@link #isDefined()} is false and it is shown as a dash.
 */
public record Rate(long part, long whole) {

    public Rate {
        if (whole < 0) {
            throw new IllegalArgumentException("the whole of a rate must not be negative: " + whole);
        }
    }

    public boolean isDefined() {
        return whole > 0;
    }

    /** True if this rate is at least {@code partsPerMillion}; exact, and false when undefined. */
    public boolean isAtLeast(long partsPerMillion) {
        return isDefined()
                && BigInteger.valueOf(part)
                                .multiply(BigInteger.valueOf(1_000_000))
                                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(partsPerMillion)))
                        >= 0;
    }

    /** Per cent with the given decimals, rounded down so that 99.996 is never shown as 100; "—" when undefined. */
    public String percent(int decimals) {
        if (!isDefined()) {
            return "—";
        }
        return percentValue(decimals).toPlainString() + "%";
    }

    /**
     * The number before the per-cent sign, rounded down.
     *
     * @throws ArithmeticException when undefined
     */
    public BigDecimal percentValue(int decimals) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.DOWN);
    }
}
