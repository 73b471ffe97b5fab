package cn.changxiao.property.money;

import cn.changxiao.property.InvalidValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount of renminbi in whole fen; may be negative. All arithmetic is exact and refuses to overflow. Example:
 * {@code Money.parse("12.34").fen() == 1234}.
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int DECIMALS = 2;
    private static final int GROUP = 3;
    private static final BigDecimal MAX_YUAN = BigDecimal.valueOf(Long.MAX_VALUE, DECIMALS);

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100));
    }

    /**
     * Reads yuan with at most two decimals, as in {@code 1234.5}; never rounds.
     *
     * @throws InvalidValue if the text is no such amount
     */
    public static Money parse(String yuan) {
        BigDecimal amount;
        try {
            amount = new BigDecimal(yuan.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("“%s”不是金额，请填写如 1234.56 的元数。".formatted(yuan));
        }
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            throw new InvalidValue("金额“%s”多于两位小数，金额以分为最小单位。".formatted(yuan));
        }
        if (amount.abs().compareTo(MAX_YUAN) > 0) {
            throw new InvalidValue("金额“%s”超出可记账的范围。".formatted(yuan));
        }
        return new Money(amount.movePointRight(DECIMALS).longValueExact());
    }

    /** The sum; {@link #ZERO} of nothing. */
    public static Money sum(Iterable<Money> amounts) {
        Money total = ZERO;
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /**
     * This amount times {@code numerator / denominator}, exact in between and rounded once at the end as told.
     *
     * @throws ArithmeticException if denominator is zero or the result does not fit
     */
    public Money times(long numerator, long denominator, RoundingMode rounding) {
        BigDecimal product = new BigDecimal(BigInteger.valueOf(fen).multiply(BigInteger.valueOf(numerator)));
        return new Money(
                product.divide(BigDecimal.valueOf(denominator), 0, rounding).longValueExact());
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    public Money min(Money other) {
        return new Money(Math.min(fen, other.fen));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals and no separators, as files need it: {@code -12.34}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, DECIMALS).toPlainString();
    }

    /** Yuan as people read it: {@code 1,234,567.80}. */
    public String grouped() {
        StringBuilder text = new StringBuilder(toString());
        int firstDigit = isNegative() ? 1 : 0;
        for (int comma = text.length() - DECIMALS - 1 - GROUP; comma > firstDigit; comma -= GROUP) {
            text.insert(comma, ',');
        }
        return text.toString();
    }
}
