package cn.changxiao.billing.release;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one payment, or the unit's credit, still gives to one open item on one counted day: positive, net of what was
 * taken back before.
 *
 * @param payment 0 when it was drawn from the unit's credit
 * @param household whose month it paid; another unit's than the key's if a split or merge carried the item
 * @param received the month of the payment, from which on the money may count elsewhere
 */
record Allocated(
        long payment,
        OpenItemKey item,
        long bill,
        HouseholdMonth household,
        long compound,
        long building,
        BillingMonth counted,
        LocalDate countedOn,
        BillingMonth received,
        Money amount) {

    Allocated {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing is allocated to take back: " + amount);
        }
    }

    Allocated of(Money part) {
        return new Allocated(
                payment, item, bill, household, compound, building, counted, countedOn, received, part.min(amount));
    }

    /** Lowers what was received; whether households are settled is counted apart. */
    void takeBackFrom(CollectionChanges changes) {
        changes.received(CollectionCell.of(compound, building, item.item(), item.month()), counted, amount.negated());
    }

    /** The parts of the list, in its order, that come to at most the amount. */
    static List<Allocated> upTo(Money amount, List<Allocated> newestFirst) {
        List<Allocated> taken = new ArrayList<>();
        Money left = amount;
        for (Allocated each : newestFirst) {
            if (left.isPositive()) {
                Allocated part = each.of(left);
                taken.add(part);
                left = left.minus(part.amount());
            }
        }
        return taken;
    }

    /** The parts that are to be taken from each item. */
    static List<Allocated> ofItems(Map<OpenItemKey, Money> parts, List<Allocated> newestFirst) {
        List<Allocated> taken = new ArrayList<>();
        parts.forEach((item, amount) -> taken.addAll(upTo(
                amount,
                newestFirst.stream().filter(each -> each.item().equals(item)).toList())));
        return taken;
    }
}
