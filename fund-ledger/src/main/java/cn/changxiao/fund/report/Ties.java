package cn.changxiao.fund.report;

import cn.changxiao.property.money.Money;

/**
 * The ties of a book at this moment: what the units have is what their control titles say, and what lies in the bank
 * and in bonds is the units' money, the undistributed income and what is still owed. Each amount from its own rows.
 */
public record Ties(Money units, Money buildings, Money control, Money bank, Money invested, Money pool, Money owed) {

    public boolean isUnitsEqualControl() {
        return units.equals(control) && buildings.equals(control);
    }

    /** Bank and investments less all that they are there for; zero. */
    public Money difference() {
        return bank.plus(invested).minus(units).minus(pool).minus(owed);
    }

    public boolean holds() {
        return isUnitsEqualControl() && difference().isZero();
    }
}
