package cn.changxiao.app.console.collection;

import cn.changxiao.app.page.Format;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.apart.DuesApart;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import java.util.List;

/** The written definitions with the fractions of a month, and beside them what left the denominator or is disputed. */
public record DefinitionsPage(BillingMonth month, CollectionTotals totals, DuesApart apart) {

    public List<RateDefinition> definitions() {
        return List.of(RateDefinition.values());
    }

    /** As in {@code 87.89 ÷ 174.54}, or for households {@code 3 ÷ 4}. */
    public String fraction(RateDefinition definition) {
        Rate rate = definition.of(totals);
        return definition.isOfHouseholds()
                ? Format.count(rate.part()) + " ÷ " + Format.count(rate.whole())
                : Format.money(Money.ofFen(rate.part())) + " ÷ " + Format.money(Money.ofFen(rate.whole()));
    }
}
