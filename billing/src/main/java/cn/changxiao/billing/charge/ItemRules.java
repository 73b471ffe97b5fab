package cn.changxiao.billing.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The named rules of an issuer's items by month; within a month a rule never changes, so that any cut of it adds up.
 *
 * @param always what holds where the issuer decided nothing ({@link ItemRule#DEFAULT} for items not named)
 * @param decided what the issuer decided, each from a month on until the next
 */
public record ItemRules(Map<FeeItem, ItemRule> always, List<Decided> decided) {

    public ItemRules {
        always = Map.copyOf(always);
        decided = List.copyOf(decided);
    }

    /** Rules that nobody has changed. */
    public static ItemRules of(Map<FeeItem, ItemRule> always) {
        return new ItemRules(always, List.of());
    }

    public ItemRule rule(FeeItem item, BillingMonth month) {
        return decided.stream()
                .filter(each -> each.item() == item && !each.from().isAfter(month))
                .max(Comparator.comparing(Decided::from))
                .map(Decided::rule)
                .orElseGet(() -> always.getOrDefault(item, ItemRule.DEFAULT));
    }

    /** What holds for an item from a month on. */
    public record Decided(FeeItem item, BillingMonth from, ItemRule rule) {}
}
