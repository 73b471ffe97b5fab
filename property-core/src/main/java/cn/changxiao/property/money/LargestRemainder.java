package cn.changxiao.property.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount by weights so that the shares sum to it exactly and none is a fen or more from its exact part.
 * The fen left over go to the largest remainders; equal remainders go in the order of the list, which the caller
 * declares (units in delivery order). A weight of zero gets nothing. Products are exact beyond 64 bits.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Shares in the order of the weights; a negative total is split like its opposite.
     *
     * @throws IllegalArgumentException if a weight is negative, or if all are zero and the total is not
     */
    public static List<Money> split(Money total, List<Long> weights) {
        BigInteger sum = sumOf(weights);
        if (sum.signum() == 0) {
            if (!total.isZero()) {
                throw new IllegalArgumentException("nothing to split " + total + " by: all weights are zero");
            }
            return weights.stream().map(weight -> Money.ZERO).toList();
        }
        if (total.isNegative()) {
            return split(total.negated(), weights).stream().map(Money::negated).toList();
        }
        return splitPositive(total, weights, sum);
    }

    private static List<Money> splitPositive(Money total, List<Long> weights, BigInteger sum) {
        long[] shares = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[weights.size()];
        long left = total.fen();
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] part = BigInteger.valueOf(total.fen())
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(sum);
            shares[i] = part[0].longValueExact();
            remainders[i] = part[1];
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        List<Money> result = new ArrayList<>(shares.length);
        for (long share : shares) {
            result.add(Money.ofFen(share));
        }
        return List.copyOf(result);
    }

    private static BigInteger sumOf(List<Long> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight must not be negative: " + weight);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        return sum;
    }
}
