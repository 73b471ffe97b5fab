package cn.changxiao.billing.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all units of a compound share: its approved prices, the periods in which the issuer manages it, and the issuer's
 * rules of the items.
 */
public record CompoundTerms(List<ApprovedPrice> prices, List<Period> managed, ItemRules rules) {

    public CompoundTerms {
        prices = List.copyOf(prices);
        managed = List.copyOf(managed);
    }

    /** Worked out once for all units of the compound. */
    public MonthTerms in(BillingMonth month) {
        return new MonthTerms(
                month,
                Stream.of(FeeItem.values())
                        .filter(item -> isPriceExpected(item, month))
                        .map(item -> new MonthTerms.ItemTerms(item, pricesOf(item), rules.rule(item, month)))
                        .toList());
    }

    boolean isManagedOn(LocalDate day) {
        return managed.stream().anyMatch(period -> period.covers(day));
    }

    private List<ApprovedPrice> pricesOf(FeeItem item) {
        return prices.stream().filter(price -> price.item() == item).toList();
    }

    /**
     * Whether the item should have a price on every day of the month: it has one on some day, or it stands between two
     * prices. A compound without any price that month lacks the one of the property fee.
     */
    private boolean isPriceExpected(FeeItem item, BillingMonth month) {
        LocalDate first = month.firstDay();
        LocalDate last = month.lastDay();
        List<ApprovedPrice> ofItem = pricesOf(item);
        boolean isBetween = ofItem.stream().anyMatch(price -> !price.from().isAfter(first))
                && ofItem.stream().anyMatch(price -> price.from().isAfter(last));
        return isBetween
                || isPriced(item, first, last)
                || (item == FeeItem.PROPERTY_FEE
                        && Stream.of(FeeItem.values()).noneMatch(any -> isPriced(any, first, last)));
    }

    private boolean isPriced(FeeItem item, LocalDate first, LocalDate last) {
        return ApprovedPrice.inForce(prices, item, first).isPresent()
                || prices.stream()
                        .anyMatch(price -> price.item() == item
                                && price.from().isAfter(first)
                                && !price.from().isAfter(last)
                                && price.until().isAfter(price.from()));
    }
}
