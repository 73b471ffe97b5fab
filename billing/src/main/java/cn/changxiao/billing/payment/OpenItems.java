package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Paid pay(Money amount, BillingMonth received) {
        List<Allocation> allocations = new ArrayList<>();
        List<OpenItem> after = new ArrayList<>(items);
        Money left = amount;
        for (int i = 0; i < after.size() && left.isPositive(); i++) {
            OpenItem item = after.get(i);
            Money part = left.min(item.open());
            if (part.isPositive()) {
                after.set(i, item.less(part, received));
                left = left.minus(part);
                allocations.add(new Allocation(item, part, item.month().max(received), settledIn(after, item)));
            }
        }
        return new Paid(allocations, new OpenItems(after), left);
    }

    /** A month may lie on several bills. What is carried lies on other units too, so {@link CarriedBills} decides. */
    private static Optional<BillingMonth> settledIn(List<OpenItem> items, OpenItem paid) {
        if (paid.isCarried()) {
            return Optional.empty();
        }
        List<OpenItem> ofMonth = items.stream()
                .filter(item -> item.month().equals(paid.month())
                        && !item.isCarried()
                        && item.item().isCounted())
                .toList();
        boolean isSettled = paid.item().isCounted()
                && ofMonth.stream().noneMatch(item -> item.open().isPositive());
        return isSettled ? ofMonth.stream().map(OpenItem::counted).max(BillingMonth::compareTo) : Optional.empty();
    }

    /** What paying did. */
    record Paid(List<Allocation> allocations, OpenItems left, Money over) {

        Paid {
            allocations = List.copyOf(allocations);
        }
    }
}
