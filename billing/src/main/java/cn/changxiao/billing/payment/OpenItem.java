package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;

/**
 * What is still open of one item of one bill; zero when it is settled.
 *
 * @param counted the latest month in which money for it counts, and the month of the item before any
 * @param isCarried true if a split or merge of units brought it here; its bill is then another unit's
 */
record OpenItem(
        long unit,
        BillingMonth month,
        FeeItem item,
        int sequence,
        long bill,
        long compound,
        Money open,
        BillingMonth counted,
        boolean isCarried) {

    OpenItem {
        if (open.isNegative()) {
            throw new IllegalArgumentException("an open amount must not be negative: " + open);
        }
    }

    /** @param countsIn the month in which the money counts */
    OpenItem less(Money paid, BillingMonth countsIn) {
        return new OpenItem(
                unit, month, item, sequence, bill, compound, open.minus(paid), counted.max(countsIn), isCarried);
    }
}
