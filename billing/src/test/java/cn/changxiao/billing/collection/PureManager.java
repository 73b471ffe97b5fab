package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.adjustment.PureLowering;
import cn.changxiao.billing.payment.PureCollecting;
import cn.changxiao.billing.payment.PurePaying;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.billing.release.PureRelease;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One manager's books in memory. What is paid, released and lowered, and what that changes in the totals, the product
 * decides; here it is only kept, and each line and each fen is told to the brute force as well.
 */
final class PureManager {

    final SortedMap<OpenItemKey, Item> items = new TreeMap<>();
    final PureTotals totals = new PureTotals();
    private final long id;
    private final Map<Long, PureCollecting.Place> units;
    private final BruteForce bruteForce;
    private final List<PureRelease.Given> given = new ArrayList<>();
    private final Map<Long, Money> credit = new HashMap<>();
    private final Map<Long, BillingMonth> creditReceived = new HashMap<>();
    private long serial;

    PureManager(long id, Map<Long, PureCollecting.Place> units, BruteForce bruteForce) {
        this.id = id;
        this.units = Map.copyOf(units);
        this.bruteForce = bruteForce;
    }

    List<Long> units() {
        return units.keySet().stream().sorted().toList();
    }

    /** Amounts are what is due after relief. */
    void bill(long unit, BillingMonth month, Map<FeeItem, Money> amounts) {
        long bill = ++serial;
        CollectionChanges changes = new CollectionChanges();
        Map<CollectionCell, CollectionTotals> before = household(unit, Set.of(month));
        amounts.forEach((item, amount) -> {
            OpenItemKey key = new OpenItemKey(unit, month, item, sequence(unit, month, item));
            items.put(key, new Item(bill, amount, amount));
            changes.due(cell(key), amount);
            fact(key, 0, amount);
        });
        changes.households(before, household(unit, Set.of(month)));
        totals.add(changes);
        Money there = credit.getOrDefault(unit, Money.ZERO);
        if (there.isPositive()) {
            credit.put(unit, lay(0, unit, there, creditReceived.getOrDefault(unit, month)));
        }
    }

    void pay(long unit, Money amount, BillingMonth received) {
        addCredit(unit, lay(++serial, unit, amount, received), received);
    }

    /** Releases the newest money of the unit and pays it back, with what waits as credit. */
    void refund(long unit, Money amount) {
        List<PureRelease.Given> own =
                newestFirst().stream().filter(each -> each.key().unit() == unit).toList();
        release(unit, own, PureRelease.upTo(amount, own));
        credit.merge(unit, amount.min(credit.getOrDefault(unit, Money.ZERO)), Money::minus);
    }

    SortedMap<OpenItemKey, PureLowering.Standing> standing(long bill) {
        SortedMap<OpenItemKey, PureLowering.Standing> standing = new TreeMap<>();
        items.forEach((key, item) -> {
            if (item.bill() == bill) {
                standing.put(key, new PureLowering.Standing(item.open(), paid(key)));
            }
        });
        return standing;
    }

    void lower(long unit, List<PureLowering.Part> parts) {
        Map<OpenItemKey, Money> paid = new TreeMap<>();
        parts.stream()
                .filter(PureLowering.Part::isPaid)
                .forEach(each -> paid.merge(each.key(), each.amount(), Money::plus));
        List<PureRelease.Given> of = newestFirst().stream()
                .filter(each -> paid.containsKey(each.key()))
                .toList();
        release(unit, of, PureRelease.ofItems(paid, of));
        Set<BillingMonth> months = new TreeSet<>();
        parts.forEach(each -> months.add(each.key().month()));
        CollectionChanges changes = new CollectionChanges();
        Map<CollectionCell, CollectionTotals> before = household(unit, months);
        for (PureLowering.Part part : parts) {
            change(part.key(), part.amount().negated(), part.amount().negated());
            changes.due(cell(part.key()), part.amount().negated());
            fact(part.key(), 0, part.amount().negated());
        }
        changes.households(before, household(unit, months));
        totals.add(changes);
    }

    /** What is left over. */
    private Money lay(long payment, long unit, Money amount, BillingMonth received) {
        CollectionChanges changes = new CollectionChanges();
        List<PurePaying.Open> open = items.entrySet().stream()
                .filter(each -> each.getKey().unit() == unit)
                .map(each -> new PurePaying.Open(
                        each.getKey(), each.getValue().bill(), each.getValue().open(), counted(each.getKey())))
                .toList();
        PurePaying.Outcome paid = PureCollecting.pay(place(unit), open, amount, received, changes);
        for (PurePaying.Part part : paid.parts()) {
            given.add(new PureRelease.Given(payment, part.key(), part.counted(), part.amount()));
            change(part.key(), Money.ZERO, part.amount().negated());
            fact(part.key(), part.counted().number(), part.amount());
        }
        totals.add(changes);
        return paid.over();
    }

    private void release(long unit, List<PureRelease.Given> from, List<PureRelease.Taken> taken) {
        Set<BillingMonth> months = new TreeSet<>();
        taken.forEach(each -> months.add(from.get(each.index()).key().month()));
        CollectionChanges changes = new CollectionChanges();
        Map<CollectionCell, CollectionTotals> before = household(unit, months);
        for (PureRelease.Taken part : taken) {
            PureRelease.Given of = from.get(part.index());
            Money left = of.net().minus(part.amount());
            int at = given.indexOf(of);
            if (left.isPositive()) {
                given.set(at, new PureRelease.Given(of.payment(), of.key(), of.counted(), left));
            } else {
                given.remove(at);
            }
            change(of.key(), Money.ZERO, part.amount());
            changes.received(cell(of.key()), of.counted(), part.amount().negated());
            fact(of.key(), of.counted().number(), part.amount().negated());
            addCredit(unit, part.amount(), of.counted());
        }
        changes.households(before, household(unit, months));
        totals.add(changes);
    }

    /** As the product counts households under lock: what is due, open and late of their counted items. */
    private Map<CollectionCell, CollectionTotals> household(long unit, Set<BillingMonth> months) {
        Map<CollectionCell, CollectionTotals> counts = new TreeMap<>();
        for (BillingMonth month : months) {
            long[] sums = new long[3];
            items.forEach((key, item) -> {
                if (key.unit() == unit
                        && key.month().equals(month)
                        && key.item().isCounted()) {
                    sums[0] += item.amount().fen();
                    sums[1] += item.open().fen();
                }
            });
            given.stream()
                    .filter(each -> each.key().unit() == unit
                            && each.key().month().equals(month)
                            && each.key().item().isCounted()
                            && each.counted().isAfter(month))
                    .forEach(each -> sums[2] += each.net().fen());
            counts.put(
                    CollectionCell.ofAll(place(unit).compound(), place(unit).building(), month),
                    CollectionTotals.household(sums[0], sums[1], sums[2]));
        }
        return counts;
    }

    private void fact(OpenItemKey key, int receivedIn, Money amount) {
        PureCollecting.Place place = place(key.unit());
        bruteForce.add(new BruteForce.Fact(
                new BruteForce.Place(id, place.compound(), place.building()),
                key.unit(),
                key.item().isCounted(),
                key.month().number(),
                receivedIn,
                amount.fen()));
    }

    private void change(OpenItemKey key, Money amount, Money open) {
        items.computeIfPresent(
                key,
                (same, item) -> new Item(
                        item.bill(), item.amount().plus(amount), item.open().plus(open)));
    }

    private void addCredit(long unit, Money amount, BillingMonth month) {
        credit.merge(unit, amount, Money::plus);
        creditReceived.merge(unit, month, BillingMonth::max);
    }

    private BillingMonth counted(OpenItemKey key) {
        return given.stream()
                .filter(each -> each.key().equals(key))
                .map(PureRelease.Given::counted)
                .max(BillingMonth::compareTo)
                .orElse(key.month());
    }

    private Money paid(OpenItemKey key) {
        return Money.sum(given.stream()
                .filter(each -> each.key().equals(key))
                .map(PureRelease.Given::net)
                .toList());
    }

    private List<PureRelease.Given> newestFirst() {
        List<PureRelease.Given> all = new ArrayList<>(given);
        Collections.reverse(all);
        return all;
    }

    private int sequence(long unit, BillingMonth month, FeeItem item) {
        int next = 0;
        while (items.containsKey(new OpenItemKey(unit, month, item, next))) {
            next++;
        }
        return next;
    }

    private CollectionCell cell(OpenItemKey key) {
        return CollectionCell.of(place(key.unit()).compound(), place(key.unit()).building(), key.item(), key.month());
    }

    private PureCollecting.Place place(long unit) {
        return Objects.requireNonNull(units.get(unit));
    }

    /** An item of a bill. */
    record Item(long bill, Money amount, Money open) {}
}
