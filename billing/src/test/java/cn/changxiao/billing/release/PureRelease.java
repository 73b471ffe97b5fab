package cn.changxiao.billing.release;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The door of tests to what the product takes off items again; which parts go is {@link Allocated}'s own. */
public final class PureRelease {

    private PureRelease() {}

    /** Up to the amount; indexes of the list with what is taken of each. */
    public static List<Taken> upTo(Money amount, List<Given> newestFirst) {
        return taken(Allocated.upTo(amount, allocated(newestFirst)));
    }

    /** As an approved adjustment of paid items takes it. */
    public static List<Taken> ofItems(Map<OpenItemKey, Money> parts, List<Given> newestFirst) {
        return taken(Allocated.ofItems(parts, allocated(newestFirst)));
    }

    private static List<Allocated> allocated(List<Given> newestFirst) {
        List<Allocated> all = new ArrayList<>();
        for (Given each : newestFirst) {
            HouseholdMonth household =
                    new HouseholdMonth(each.key().unit(), each.key().month());
            // The place in the list stands for the bill, to tell afterwards which was taken.
            all.add(new Allocated(
                    each.payment(),
                    each.key(),
                    all.size(),
                    household,
                    9,
                    4,
                    each.counted(),
                    each.counted().firstDay(),
                    each.counted(),
                    each.net()));
        }
        return all;
    }

    private static List<Taken> taken(List<Allocated> all) {
        return all.stream()
                .map(each -> new Taken((int) each.bill(), each.amount()))
                .toList();
    }

    /** What a payment, or the credit for 0, gave to an item and was not taken back. */
    public record Given(long payment, OpenItemKey key, BillingMonth counted, Money net) {}

    /** Of which, and how much. */
    public record Taken(int index, Money amount) {}
}
