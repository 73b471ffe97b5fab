package cn.changxiao.property.management;

import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;

/**
 * What was due and paid of some months, as exact sums; a rate is a fraction of them until it is shown. Example:
 * {@code observed.inTime().isAtLeast(700_000)} asks for 70 %.
 *
 * @param due billed for the months, more than nothing
 * @param inTime of due, received by the end of its month
 * @param received of due, received until today; never less than {@code inTime}
 * @param recovered received in these months for months before the one it was due in
 * @param householdMonths units and months billed with more than nothing
 * @param settledInTime of these, settled by the end of the month
 */
public record ObservedRate(
        Money due, Money inTime, Money received, Money recovered, long householdMonths, long settledInTime) {

    public ObservedRate {
        if (!due.isPositive()) {
            throw new IllegalArgumentException("a rate of nothing due is no rate: " + due);
        }
    }

    /** In time of due: what a manager can count on in the month itself. */
    public Rate current() {
        return new Rate(inTime.fen(), due.fen());
    }

    /** Received until today of due: what the months have brought in the end. */
    public Rate toDate() {
        return new Rate(received.fen(), due.fen());
    }

    /** Household-months settled in time of all. */
    public Rate households() {
        return new Rate(settledInTime, householdMonths);
    }
}
