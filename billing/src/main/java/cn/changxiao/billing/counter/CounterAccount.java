package cn.changxiao.billing.counter;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.prepayment.PrepaymentCap;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a unit owes and has with one manager today, item by item, the oldest first. */
public record CounterAccount(
        FindUnits.Hit unit, List<Open> items, Money credit, Optional<PrepaymentCap.Cap> cap, LocalDate today) {

    public CounterAccount {
        items = List.copyOf(items);
    }

    public Money open() {
        return Money.sum(items.stream().map(Open::open).toList());
    }

    /** The bills on which something is open, the oldest first. */
    public List<BillId> bills() {
        return items.stream().map(Open::bill).distinct().toList();
    }

    /** How long ago the item was due; zero until then. */
    public long daysOverdue(Open item) {
        return Math.max(0, ChronoUnit.DAYS.between(item.dueOn(), today));
    }

    /** One item of one bill; {@code isDisputed} while somebody objects to it. */
    public record Open(
            BillId bill,
            BillNumber number,
            BillingMonth month,
            String item,
            LocalDate dueOn,
            Money open,
            boolean isDisputed) {}
}
