package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Rate;

/** One month of a trend. */
public record MonthRate(BillingMonth month, CollectionTotals totals) {

    public Rate rate(RateDefinition definition) {
        return definition.of(totals);
    }
}
