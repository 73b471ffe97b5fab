package cn.changxiao.billing.collection.effect;

import cn.changxiao.billing.BillingMonth;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened to a compound on a day.
 *
 * @param on the first day of the new manager, the first day in a bundle, or the day of acceptance
 * @param what in words, as {@code 甲公司 → 乙公司}
 */
public record CompoundEvent(EventKind kind, long compound, String name, String street, LocalDate on, String what) {

    private static final int MONTHS = 6;

    /** The six months before the one of the event. */
    public List<BillingMonth> monthsBefore() {
        BillingMonth month = BillingMonth.of(on);
        return month.plus(-MONTHS).to(month.plus(-1));
    }

    /** Six whole months after it; a month that it fell within counts on neither side. */
    public List<BillingMonth> monthsAfter() {
        BillingMonth first = on.getDayOfMonth() == 1
                ? BillingMonth.of(on)
                : BillingMonth.of(on).plus(1);
        return first.to(first.plus(MONTHS - 1));
    }

    /** Whether an event of that day would disturb the comparison. */
    boolean isDisturbedBy(CompoundEvent other) {
        BillingMonth month = BillingMonth.of(other.on());
        return !monthsBefore().get(0).isAfter(month)
                && !month.isAfter(monthsAfter().get(MONTHS - 1));
    }
}
