package cn.changxiao.billing.itemrule;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ItemRule;
import cn.changxiao.billing.tariff.FeeItem;

/** A rule as it was proposed and decided. */
public record ItemRuleLine(
        ItemRuleId id,
        FeeItem item,
        BillingMonth from,
        ItemRule rule,
        String reason,
        ItemRuleState state,
        long proposedBy) {}
