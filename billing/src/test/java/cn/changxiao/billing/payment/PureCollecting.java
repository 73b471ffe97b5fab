package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.property.money.Money;
import java.util.List;

/** The door of tests to what a payment adds to the collection totals; both are the product's own arithmetic. */
public final class PureCollecting {

    private PureCollecting() {}

    /** Pays the open items of one unit, oldest first, and says so to the changes. */
    public static PurePaying.Outcome pay(
            Place place, List<PurePaying.Open> items, Money amount, BillingMonth received, CollectionChanges changes) {
        OpenItems open = new OpenItems(
                items.stream().map(each -> item(place.compound(), each)).toList());
        OpenItems.Paid paid = open.pay(amount, received);
        paid.allocations()
                .forEach(each -> AllocationRows.Line.received(1L, place.building(), each, received.firstDay())
                        .addTo(changes));
        return new PurePaying.Outcome(
                paid.allocations().stream().map(PureCollecting::part).toList(), paid.over());
    }

    private static OpenItem item(long compound, PurePaying.Open each) {
        OpenItemKey key = each.key();
        return new OpenItem(
                key.unit(),
                key.month(),
                key.item(),
                key.sequence(),
                each.bill(),
                compound,
                each.open(),
                each.counted(),
                false);
    }

    private static PurePaying.Part part(Allocation each) {
        OpenItem item = each.item();
        return new PurePaying.Part(
                new OpenItemKey(item.unit(), item.month(), item.item(), item.sequence()),
                each.amount(),
                each.counted());
    }

    /** Where a unit stands. */
    public record Place(long compound, long building) {}
}
