package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/**
 * Part of a sum of money that pays one open item.
 *
 * @param counted the month in which the money counts: when it was received, but not before the month of the item and in no
 *     month that is closed
 * @param settledIn if nothing that counts in the rates stays open of the unit's month, the month in which that is so
 */
record Allocation(OpenItem item, Money amount, BillingMonth counted, Optional<BillingMonth> settledIn) {

    Allocation {
        if (!amount.isPositive() || amount.isMoreThan(item.open())) {
            throw new IllegalArgumentException("cannot allocate %s to %s open".formatted(amount, item.open()));
        }
    }
}
