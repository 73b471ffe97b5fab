package cn.changxiao.billing.payment;

import cn.changxiao.property.money.Money;

/**
 * Part of a sum of money that pays one open item.
 *
 * @param settlesHousehold true if nothing that counts in the rates stays open of the unit's month
 */
record Allocation(OpenItem item, Money amount, boolean settlesHousehold) {

    Allocation {
        if (!amount.isPositive() || amount.isMoreThan(item.open())) {
            throw new IllegalArgumentException("cannot allocate %s to %s open".formatted(amount, item.open()));
        }
    }
}
