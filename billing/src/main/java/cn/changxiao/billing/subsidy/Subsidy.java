package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Rate;

/** An arrangement as it stands in the list: who pays which share of an item, for how many units and which months. */
public record Subsidy(
        SubsidyId id,
        String compound,
        String payer,
        FeeItem item,
        long sharePpm,
        BillingMonth first,
        BillingMonth last,
        int units,
        String evidence,
        SubsidyState state,
        long proposedBy,
        String note) {

    static final long WHOLE = 1_000_000;

    public String share() {
        return new Rate(sharePpm, WHOLE).percent(2);
    }
}
