package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The open items of one unit with one issuer, oldest month first. Pure: paying gives the allocations, what is left open
 * and what is left over, and the three always sum to what was there.
 */
record OpenItems(List<OpenItem> items) {

    OpenItems {
        items = List.copyOf(items);
    }

    Money total() {
        return Money.sum(items.stream().map(OpenItem::open).toList());
    }

    /** Oldest month first, and in a month the order of the items. */
    Paid pay(Money amount) {
        List<Allocation> allocations = new ArrayList<>();
        List<OpenItem> after = new ArrayList<>(items);
        Money left = amount;
        for (int i = 0; i < after.size() && left.isPositive(); i++) {
            OpenItem item = after.get(i);
            Money part = left.min(item.open());
            if (part.isPositive()) {
                after.set(i, item.less(part));
                left = left.minus(part);
                boolean settles = item.item().isCounted() && isSettled(after, item.month());
                allocations.add(new Allocation(item, part, settles));
            }
        }
        return new Paid(allocations, new OpenItems(after), left);
    }

    private static boolean isSettled(List<OpenItem> items, BillingMonth month) {
        return items.stream()
                .noneMatch(item -> item.month().equals(month)
                        && item.item().isCounted()
                        && item.open().isPositive());
    }

    /** What paying did. */
    record Paid(List<Allocation> allocations, OpenItems left, Money over) {

        Paid {
            allocations = List.copyOf(allocations);
        }
    }
}
