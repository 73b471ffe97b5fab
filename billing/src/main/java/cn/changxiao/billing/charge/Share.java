package cn.changxiao.billing.charge;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** One owner's share of a unit over a half-open period. */
public record Share(long person, long numerator, long denominator, LocalDate from, LocalDate until) {

    /** The larger share first; among equal ones the person registered first. */
    private static final Comparator<Share> PAYER_FIRST =
            ((Comparator<Share>) Share::compareSize).reversed().thenComparing(Share::person);

    /** Who pays on a day: the larger share, and among equal ones the person registered first. */
    public static Optional<Share> payerOn(Collection<Share> shares, LocalDate day) {
        return shares.stream().filter(share -> share.covers(day)).min(PAYER_FIRST);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private int compareSize(Share other) {
        BigInteger mine = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(other.denominator));
        BigInteger theirs = BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator));
        return mine.compareTo(theirs);
    }
}
