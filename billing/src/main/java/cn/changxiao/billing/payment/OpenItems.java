package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.allocation.ChosenBillNotOpen;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        return pay(amount, received, AllocationPolicy.OLDEST_FIRST);
    }

    /** In the order of the policy, among equals the oldest month first. */
    Paid pay(Money amount, BillingMonth received, AllocationPolicy policy) {
        return pay(amount, received, policy, ClosedMonths.NONE);
    }

    /** Money that would count in a closed month counts in the first open one after it. */
    Paid pay(Money amount, BillingMonth received, AllocationPolicy policy, ClosedMonths closed) {
        List<Allocation> allocations = new ArrayList<>();
        List<OpenItem> after = new ArrayList<>(items);
        Money left = amount;
        for (int i : order(policy)) {
            OpenItem item = after.get(i);
            Money part = left.min(item.open());
            if (part.isPositive()) {
                BillingMonth counted = closed.openFrom(item.month().max(received));
                after.set(i, item.less(part, counted));
                left = left.minus(part);
                allocations.add(new Allocation(item, part, counted, settledIn(after, item)));
            }
        }
        return new Paid(allocations, new OpenItems(after), left);
    }

    /**
     * What the payment would do and does: the preview and the posting both ask here.
     *
     * @throws ChosenBillNotOpen if nothing is open on a bill that the payer chose
     */
    Paid payDirected(NewPayment payment, AllocationPolicy policy, ClosedMonths closed) {
        for (BillId chosen : payment.chosenBills()) {
            if (items.stream()
                    .noneMatch(
                            item -> item.bill() == chosen.value() && item.open().isPositive())) {
                throw new ChosenBillNotOpen(chosen);
            }
        }
        return pay(
                payment.amount(), BillingMonth.of(payment.receivedOn()), policy.chosen(payment.chosenBills()), closed);
    }

    private List<Integer> order(AllocationPolicy policy) {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        i -> policy.rank(items.get(i).item(), items.get(i).bill())))
                .toList();
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
