package cn.changxiao.billing.collection;

import cn.changxiao.property.money.Money;

/**
 * What was due and received in one month over any set of compounds. Only counted items; a prepayment stands in the month
 * of its bill, relief is never due.
 *
 * @param due billed for the month
 * @param onTime of due, received by the end of the month (the cut-off)
 * @param late of due, received since
 * @param arrears open from earlier months when the month began
 * @param recovered received in the month for earlier months
 */
public record CollectionTotals(
        Money due,
        Money onTime,
        Money late,
        Money arrears,
        Money recovered,
        long householdsDue,
        long householdsOnTime,
        long householdsLate) {

    public static final CollectionTotals NONE =
            new CollectionTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0);

    /** Counts of households alone. */
    public static CollectionTotals households(long due, long onTime, long late) {
        return new CollectionTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, due, onTime, late);
    }

    /**
     * One household-month: due if it comes to more than nothing, settled if nothing is open, late if money counts after the
     * month; in fen of its counted items.
     */
    static CollectionTotals household(long due, long open, long lateMoney) {
        if (due <= 0) {
            return NONE;
        }
        boolean isSettled = open == 0;
        boolean isLate = lateMoney > 0;
        return households(1, isSettled && !isLate ? 1 : 0, isSettled && isLate ? 1 : 0);
    }

    /** What became due, or is due no more if it is negative. */
    public static CollectionTotals due(Money amount) {
        return new CollectionTotals(amount, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0);
    }

    /** What was open of earlier months when the month began. */
    public static CollectionTotals arrears(Money amount) {
        return new CollectionTotals(Money.ZERO, Money.ZERO, Money.ZERO, amount, Money.ZERO, 0, 0, 0);
    }

    static CollectionTotals onTime(Money amount) {
        return new CollectionTotals(Money.ZERO, amount, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0);
    }

    static CollectionTotals late(Money amount) {
        return new CollectionTotals(Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO, 0, 0, 0);
    }

    static CollectionTotals recovered(Money amount) {
        return new CollectionTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, amount, 0, 0, 0);
    }

    public CollectionTotals plus(CollectionTotals other) {
        return new CollectionTotals(
                due.plus(other.due),
                onTime.plus(other.onTime),
                late.plus(other.late),
                arrears.plus(other.arrears),
                recovered.plus(other.recovered),
                householdsDue + other.householdsDue,
                householdsOnTime + other.householdsOnTime,
                householdsLate + other.householdsLate);
    }

    public CollectionTotals negated() {
        return new CollectionTotals(
                due.negated(),
                onTime.negated(),
                late.negated(),
                arrears.negated(),
                recovered.negated(),
                -householdsDue,
                -householdsOnTime,
                -householdsLate);
    }

    /** Of the month's bills, what is open today. */
    public Money open() {
        return due.minus(onTime).minus(late);
    }
}
