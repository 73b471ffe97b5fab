package cn.changxiao.billing.itemrule;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A rule begins with a month that nobody has been billed for, and is decided once. */
public final class ItemRuleRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private ItemRuleRefused(Kind kind, String sentence) {
        super(kind, sentence);
    }

    static ItemRuleRefused begun(BillingMonth from, BillingMonth earliest) {
        return new ItemRuleRefused(
                Kind.INVALID, "规则自 %s 起生效，但该账期已经开始；请选择 %s 或以后的账期，已开始的账期按原规则计费。".formatted(from, earliest));
    }

    static ItemRuleRefused billed(BillingMonth from) {
        return new ItemRuleRefused(Kind.CONFLICT, "账期 %s 或以后已有预收账单按原规则开出，请选择尚未出账的账期。".formatted(from));
    }

    static ItemRuleRefused taken(FeeItem item, BillingMonth from) {
        return new ItemRuleRefused(Kind.CONFLICT, "%s自 %s 起的规则已经批准过，请另选起始账期。".formatted(item.label(), from));
    }

    static ItemRuleRefused decided(ItemRuleId id) {
        return new ItemRuleRefused(Kind.CONFLICT, "规则申请 %s 已经复核过，请刷新页面。".formatted(id));
    }
}
