package cn.changxiao.billing.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import java.util.List;

/** What all units of a compound share in one month: the items that should have a price in it, with prices and rule. */
public record MonthTerms(BillingMonth month, List<ItemTerms> items) {

    public MonthTerms {
        items = List.copyOf(items);
    }

    /** The prices of one item, whenever they hold, and its rule of the month. */
    record ItemTerms(FeeItem item, List<ApprovedPrice> prices, ItemRule rule) {}
}
