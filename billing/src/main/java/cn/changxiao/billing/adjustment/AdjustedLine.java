package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;

/** Names one line of a bill: its month, its item, and the number that tells segments of a month apart. */
public record AdjustedLine(BillingMonth month, FeeItem item, int sequence) {

    /** As in {@code 2026-03 物业服务费}. */
    public String text() {
        return month + " " + item.label();
    }
}
