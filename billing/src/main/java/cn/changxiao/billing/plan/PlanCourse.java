package cn.changxiao.billing.plan;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a plan goes, from what came in for it by the day: by the end of each instalment's grace at least the instalments
 * up to it must be paid. Paying ahead counts; the order in which payments were recorded does not matter.
 */
record PlanCourse(List<Instalment> instalments, int graceDays) {

    PlanCourse {
        instalments = List.copyOf(instalments);
    }

    /**
     * The day from which the plan is broken, as known today; empty while it is kept.
     *
     * @param receipts what was received for it, in any order
     * @param takenOff what need not be paid any more, because a bill was adjusted
     */
    Optional<LocalDate> brokenOn(LocalDate today, List<Receipt> receipts, Money takenOff) {
        Money due = Money.ZERO;
        for (Instalment instalment : instalments) {
            due = due.plus(instalment.amount());
            LocalDate last = instalment.dueOn().plusDays(graceDays);
            if (!last.isBefore(today)) {
                return Optional.empty();
            }
            if (due.isMoreThan(paidBy(last, receipts).plus(takenOff))) {
                return Optional.of(last.plusDays(1));
            }
        }
        return Optional.empty();
    }

    private static Money paidBy(LocalDate day, List<Receipt> receipts) {
        return Money.sum(receipts.stream()
                .filter(receipt -> !receipt.receivedOn().isAfter(day))
                .map(Receipt::amount)
                .toList());
    }

    /** Money for the planned items; negative where it was taken back. */
    record Receipt(LocalDate receivedOn, Money amount) {}
}
