package cn.changxiao.billing.charge;

import cn.changxiao.property.money.Money;
import java.math.BigInteger;

/**
 * The named rule by which an item is rounded, once, at the end. Each rule never falls as the amount grows; proration
 * rests on that.
 */
public enum Rounding {
    HALF_UP_FEN("四舍五入到分", 1, true),
    HALF_UP_JIAO("四舍五入到角", 10, true),
    HALF_UP_YUAN("四舍五入到元", 100, true),
    DOWN_FEN("分以下舍去", 1, false),
    DOWN_JIAO("角以下舍去", 10, false);

    private final String label;
    private final int step;
    private final boolean isHalfUp;

    Rounding(String label, int step, boolean isHalfUp) {
        this.label = label;
        this.step = step;
        this.isHalfUp = isHalfUp;
    }

    public String label() {
        return label;
    }

    /** {@code numerator / denominator} fen as this rule has it; neither may be negative. */
    Money fen(long numerator, long denominator) {
        long divisor = Math.multiplyExact(denominator, (long) step);
        long steps = numerator / divisor;
        if (isHalfUp && numerator % divisor >= divisor - divisor / 2) {
            steps++;
        }
        return Money.ofFen(Math.multiplyExact(steps, (long) step));
    }

    /** A share of an amount, exact beyond 64 bits until it is rounded. */
    Money share(Money whole, long numerator, long denominator) {
        BigInteger product = BigInteger.valueOf(whole.fen()).multiply(BigInteger.valueOf(numerator));
        BigInteger divisor = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(step));
        BigInteger[] parts = product.divideAndRemainder(divisor);
        boolean isUp = isHalfUp && parts[1].shiftLeft(1).compareTo(divisor) >= 0;
        long steps = parts[0].longValueExact() + (isUp ? 1 : 0);
        return Money.ofFen(Math.multiplyExact(steps, (long) step));
    }
}
