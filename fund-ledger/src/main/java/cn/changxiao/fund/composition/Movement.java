package cn.changxiao.fund.composition;

import cn.changxiao.property.money.Money;

/**
 * One posting of a sub-account, as it changes the composition.
 *
 * @param amount positive comes in
 * @param undoes the voucher that this one reverses; 0 for none
 * @param principal of what comes in as {@link Effect#CARRIED_IN} or {@link Effect#OPENED}, what is principal
 */
record Movement(long journal, Effect effect, Money amount, long undoes, Money principal, DrawOrder order) {

    /** What a posting does to principal and income. */
    enum Effect {
        /** Paid in: principal. */
        PAID_IN,
        /** A balance from before the books, of which the first deposit is principal. */
        OPENED,
        /** Handed out by a distribution: income. */
        EARNED,
        /** Spent on repairs, in the place's order. */
        SPENT,
        /** A cost of the fund, which income bears first. */
        CHARGED,
        /** Given back or gone with the unit: principal first. */
        RETURNED,
        /** From a unit that was split or merged: as it was there. */
        CARRIED_IN,
        /** To units that came of this one: both in proportion. */
        CARRIED_OUT
    }
}
