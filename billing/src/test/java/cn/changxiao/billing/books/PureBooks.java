package cn.changxiao.billing.books;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.adjustment.PureLowering;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PurePaying;
import cn.changxiao.billing.refund.PureRefund;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.billing.release.PureRelease;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The books of one manager in memory. It keeps what the tables keep and adds and subtracts as their statements do; every
 * decision (which item is paid, which money is released, what a bill loses) is the product's own.
 */
final class PureBooks {

    final SortedMap<OpenItemKey, Item> items = new TreeMap<>();
    final Map<Long, Payment> payments = new TreeMap<>();
    final Map<Long, Money> credit = new TreeMap<>();
    final Map<Long, Money> suspense = new TreeMap<>();
    private final Map<Long, BillingMonth> creditReceived = new HashMap<>();
    private final List<PureRelease.Given> given = new ArrayList<>();
    private long ids;

    Money received = Money.ZERO;
    Money refunded = Money.ZERO;
    Money returned = Money.ZERO;

    /** A bill of a unit; what waits as credit pays it at once. */
    void bill(long unit, BillingMonth month, Map<FeeItem, Money> amounts) {
        long bill = ++ids;
        amounts.forEach((item, amount) -> {
            OpenItemKey key = new OpenItemKey(unit, month, item, sequence(unit, month, item));
            items.put(key, new Item(bill, amount, amount, month));
        });
        Money there = credit.getOrDefault(unit, Money.ZERO);
        if (there.isPositive()) {
            PurePaying.Outcome paid =
                    PurePaying.payFromCredit(open(unit), there, creditReceived.getOrDefault(unit, month));
            give(0, paid.parts());
            credit.put(unit, paid.over());
        }
    }

    private int sequence(long unit, BillingMonth month, FeeItem item) {
        int next = 0;
        while (items.containsKey(new OpenItemKey(unit, month, item, next))) {
            next++;
        }
        return next;
    }

    /** New money, or money out of suspense: the caller says where it came from. */
    long pay(NewPayment payment, AllocationPolicy policy) {
        long id = ++ids;
        long unit = payment.unit().value();
        PurePaying.Outcome paid = PurePaying.pay(open(unit), payment, policy);
        payments.put(id, new Payment(unit, payment.amount(), Money.ZERO));
        give(id, paid.parts());
        addCredit(unit, paid.over(), BillingMonth.of(payment.receivedOn()));
        return id;
    }

    void hold(Money amount) {
        suspense.put(++ids, amount);
    }

    void takeFromSuspense(long sum, Money amount) {
        suspense.merge(sum, amount, Money::minus);
    }

    /** Takes approved parts off a bill; what was paid of them is released first and becomes credit. */
    void lower(long bill, List<PureLowering.Part> parts) {
        Map<OpenItemKey, Money> paid = new TreeMap<>();
        parts.stream()
                .filter(PureLowering.Part::isPaid)
                .forEach(each -> paid.merge(each.key(), each.amount(), Money::plus));
        List<PureRelease.Given> ofBill = given(items(bill).keySet());
        release(ofBill, PureRelease.ofItems(paid, ofBill));
        parts.forEach(each -> change(each.key(), item -> item.lowered(each.amount())));
    }

    /** Pays back of a payment, or of the unit's credit for 0; false where the product refuses it. */
    boolean refund(long payment, long unit, Money amount) {
        if (payment != 0 && !toCredit(payment, amount)) {
            return false;
        }
        if (amount.isMoreThan(credit.getOrDefault(unit, Money.ZERO))) {
            return false;
        }
        credit.merge(unit, amount, Money::minus);
        payments.computeIfPresent(payment, (id, each) -> each.givenBack(amount));
        refunded = refunded.plus(amount);
        return true;
    }

    private boolean toCredit(long id, Money amount) {
        Payment payment = payment(id);
        List<PureRelease.Given> own = ofPayment(id);
        PureRefund.Standing standing = new PureRefund.Standing(payment.amount(), sum(own), payment.givenBack());
        if (amount.isMoreThan(PureRefund.most(standing))) {
            return false;
        }
        Money missing = PureRefund.toRelease(amount, standing, credit.getOrDefault(payment.unit(), Money.ZERO));
        List<PureRelease.Taken> ofOwn = PureRelease.upTo(missing, own);
        missing = missing.minus(taken(ofOwn));
        List<PureRelease.Given> fromCredit = newestFirst().stream()
                .filter(each -> each.payment() == 0 && each.key().unit() == payment.unit())
                .toList();
        List<PureRelease.Taken> ofCredit = PureRelease.upTo(missing, fromCredit);
        if (missing.isMoreThan(taken(ofCredit))) {
            return false;
        }
        release(own, ofOwn);
        release(fromCredit, ofCredit);
        return true;
    }

    /** Takes back a payment that a match made: the money leaves the unit; false where the unit has used it. */
    boolean takeBack(long id) {
        Payment payment = payment(id);
        List<PureRelease.Given> own = ofPayment(id);
        List<PureRelease.Taken> parts = PureRelease.upTo(payment.amount(), own);
        Money there = credit.getOrDefault(payment.unit(), Money.ZERO).plus(taken(parts));
        if (payment.givenBack().isPositive() || payment.amount().isMoreThan(there)) {
            return false;
        }
        release(own, parts);
        credit.merge(payment.unit(), payment.amount(), Money::minus);
        payments.put(id, payment.givenBack(payment.amount()));
        return true;
    }

    List<PurePaying.Open> open(long unit) {
        return items.entrySet().stream()
                .filter(each -> each.getKey().unit() == unit)
                .map(each -> new PurePaying.Open(
                        each.getKey(),
                        each.getValue().bill(),
                        each.getValue().open(),
                        each.getValue().counted()))
                .toList();
    }

    /** What stands of a bill. */
    SortedMap<OpenItemKey, PureLowering.Standing> items(long bill) {
        SortedMap<OpenItemKey, PureLowering.Standing> standing = new TreeMap<>();
        items.forEach((key, item) -> {
            if (item.bill() == bill) {
                standing.put(key, new PureLowering.Standing(item.open(), allocated(key)));
            }
        });
        return standing;
    }

    Money allocated(OpenItemKey key) {
        return sum(given.stream().filter(each -> each.key().equals(key)).toList());
    }

    Money allocated() {
        return sum(given);
    }

    Money open() {
        return Money.sum(items.values().stream().map(Item::open).toList());
    }

    private void give(long payment, List<PurePaying.Part> parts) {
        for (PurePaying.Part part : parts) {
            given.add(new PureRelease.Given(payment, part.key(), part.counted(), part.amount()));
            change(part.key(), item -> item.paid(part.amount(), part.counted()));
        }
    }

    private void release(List<PureRelease.Given> from, List<PureRelease.Taken> parts) {
        for (PureRelease.Taken part : parts) {
            PureRelease.Given of = from.get(part.index());
            Money left = of.net().minus(part.amount());
            int at = given.indexOf(of);
            if (left.isPositive()) {
                given.set(at, new PureRelease.Given(of.payment(), of.key(), of.counted(), left));
            } else {
                given.remove(at);
            }
            change(of.key(), item -> item.released(part.amount()));
            addCredit(of.key().unit(), part.amount(), of.counted());
        }
    }

    private void addCredit(long unit, Money amount, BillingMonth month) {
        credit.merge(unit, amount, Money::plus);
        creditReceived.merge(unit, month, BillingMonth::max);
    }

    private List<PureRelease.Given> ofPayment(long id) {
        return newestFirst().stream().filter(each -> each.payment() == id).toList();
    }

    private List<PureRelease.Given> given(Collection<OpenItemKey> keys) {
        return newestFirst().stream().filter(each -> keys.contains(each.key())).toList();
    }

    private List<PureRelease.Given> newestFirst() {
        List<PureRelease.Given> all = new ArrayList<>(given);
        Collections.reverse(all);
        return all;
    }

    private Payment payment(long id) {
        return Optional.ofNullable(payments.get(id)).orElseThrow();
    }

    private void change(OpenItemKey key, UnaryOperator<Item> how) {
        items.put(key, how.apply(Optional.ofNullable(items.get(key)).orElseThrow()));
    }

    private static Money sum(List<PureRelease.Given> parts) {
        return Money.sum(parts.stream().map(PureRelease.Given::net).toList());
    }

    private static Money taken(List<PureRelease.Taken> parts) {
        return Money.sum(parts.stream().map(PureRelease.Taken::amount).toList());
    }

    /** A billed item; {@code amount} is net of what adjustments took off. */
    record Item(long bill, Money amount, Money open, BillingMonth counted) {

        Item paid(Money part, BillingMonth month) {
            return new Item(bill, amount, open.minus(part), counted.max(month));
        }

        Item released(Money part) {
            return new Item(bill, amount, open.plus(part), counted);
        }

        Item lowered(Money part) {
            return new Item(bill, amount.minus(part), open.minus(part), counted);
        }
    }

    /** Money of a unit; {@code givenBack} was refunded or taken back. */
    record Payment(long unit, Money amount, Money givenBack) {

        Payment givenBack(Money part) {
            return new Payment(unit, amount, givenBack.plus(part));
        }
    }
}
