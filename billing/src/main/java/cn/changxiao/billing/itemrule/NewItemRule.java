package cn.changxiao.billing.itemrule;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ItemRule;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;

/** How an item is to be rounded and shared from a month on, and why. */
public record NewItemRule(BusinessKey key, FeeItem item, BillingMonth from, ItemRule rule, String reason) {

    private static final int LONGEST_REASON = 255;

    public NewItemRule {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明更改规则的理由，不超过 %d 字。".formatted(LONGEST_REASON));
        }
        if (!item.hasTariff()) {
            throw new InvalidValue("%s不按标准每月计收，没有舍入和分摊规则可改。".formatted(item.label()));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(item, from, rule.rounding(), rule.proration(), reason);
    }
}
