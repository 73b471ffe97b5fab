package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.property.money.Money;
import java.util.List;

/** The door of tests to how the product lays money on open items; the arithmetic is {@link OpenItems}' own. */
public final class PurePaying {

    private PurePaying() {}

    /** What a payment pays, as preview and posting ask. */
    public static Outcome pay(List<Open> items, NewPayment payment, AllocationPolicy policy) {
        return outcome(open(items).payDirected(payment, policy, ClosedMonths.NONE));
    }

    /** What a unit's credit pays, as a bill run asks. */
    public static Outcome payFromCredit(List<Open> items, Money credit, BillingMonth received) {
        return outcome(open(items).pay(credit, received));
    }

    private static OpenItems open(List<Open> items) {
        return new OpenItems(items.stream()
                .map(each -> new OpenItem(
                        each.key().unit(),
                        each.key().month(),
                        each.key().item(),
                        each.key().sequence(),
                        each.bill(),
                        9,
                        each.open(),
                        each.counted(),
                        false))
                .toList());
    }

    private static Outcome outcome(OpenItems.Paid paid) {
        return new Outcome(
                paid.allocations().stream()
                        .map(each -> new Part(
                                new OpenItemKey(
                                        each.item().unit(),
                                        each.item().month(),
                                        each.item().item(),
                                        each.item().sequence()),
                                each.amount(),
                                each.counted()))
                        .toList(),
                paid.over());
    }

    /** An open item of a bill; {@code counted} is the latest month in which money for it counts. */
    public record Open(OpenItemKey key, long bill, Money open, BillingMonth counted) {}

    /** Money for one item. */
    public record Part(OpenItemKey key, Money amount, BillingMonth counted) {}

    /** What was paid and what is left over. */
    public record Outcome(List<Part> parts, Money over) {}
}
