package cn.changxiao.app.console.itemrule;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ItemRule;
import cn.changxiao.billing.charge.ItemRules;
import cn.changxiao.billing.charge.Proration;
import cn.changxiao.billing.charge.Rounding;
import cn.changxiao.billing.invoice.TaxRate;
import cn.changxiao.billing.itemrule.ItemRuleLine;
import cn.changxiao.billing.itemrule.ItemRuleState;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.party.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Every fee item with what holds for it this month, and the proposed changes; {@code user} decides those of others. */
public record ItemRulesPage(
        List<Line> lines, List<ItemRuleLine> proposals, BillingMonth earliest, long user, String key) {

    public ItemRulesPage {
        lines = List.copyOf(lines);
        proposals = List.copyOf(proposals);
    }

    static ItemRulesPage of(
            Viewer viewer,
            ItemRules rules,
            List<ItemRuleLine> proposals,
            Map<FeeItem, TaxRate> taxes,
            BillingMonth thisMonth) {
        return new ItemRulesPage(
                Stream.of(FeeItem.values())
                        .map(item -> new Line(item, rules.rule(item, thisMonth), tax(taxes, item)))
                        .toList(),
                proposals,
                thisMonth.plus(1),
                viewer.user().value(),
                "item-rule:" + UUID.randomUUID());
    }

    private static String tax(Map<FeeItem, TaxRate> taxes, FeeItem item) {
        TaxRate rate = taxes.get(item);
        return rate == null ? "未设置" : "%s %s".formatted(rate.treatment().label(), rate.rateText());
    }

    public boolean canDecide(ItemRuleLine line) {
        return line.state() == ItemRuleState.PROPOSED && line.proposedBy() != user;
    }

    public List<FeeItem> items() {
        return Stream.of(FeeItem.values()).filter(FeeItem::hasTariff).toList();
    }

    public List<Rounding> roundings() {
        return List.of(Rounding.values());
    }

    public List<Proration> prorations() {
        return List.of(Proration.values());
    }

    public static String tone(ItemRuleState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case APPROVED -> "good";
            case REJECTED -> "bad";
        };
    }

    /** An item with its rules and its value-added tax in words. */
    public record Line(FeeItem item, ItemRule rule, String tax) {

        /** Why it counts in the collection rates or does not. */
        public String counts() {
            return switch (item) {
                case PROPERTY_FEE, WASTE -> "计入";
                case PARKING -> "不计入（停车费）";
                case DEPOSIT -> "不计入（押金，须退还）";
                case UTILITY -> "不计入（代收代缴）";
                case LATE_FEE -> "不计入（违约金）";
            };
        }
    }
}
