package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A compound whose manager is another one than before, from a day on.
 *
 * @param on the first day of the new manager
 * @param before the manager that had been there last, by name
 */
public record ManagerChange(long compound, String name, String street, LocalDate on, String before, String after) {

    private static final int MONTHS = 6;

    /** The six months before the one of the change. */
    public List<BillingMonth> monthsBefore() {
        BillingMonth month = BillingMonth.of(on);
        return month.plus(-MONTHS).to(month.plus(-1));
    }

    /** Six whole months under the new manager; a month that it began within counts on neither side. */
    public List<BillingMonth> monthsAfter() {
        BillingMonth first = on.getDayOfMonth() == 1
                ? BillingMonth.of(on)
                : BillingMonth.of(on).plus(1);
        return first.to(first.plus(MONTHS - 1));
    }

    /** Whether a change of that day would disturb the comparison. */
    boolean isDisturbedBy(ManagerChange other) {
        BillingMonth month = BillingMonth.of(other.on());
        return !monthsBefore().get(0).isAfter(month)
                && !month.isAfter(monthsAfter().get(MONTHS - 1));
    }

    /**
     * The changes among agreements that are sorted by compound and first day; an agreement renewed, or a gap before the
     * same manager goes on, is none.
     */
    static List<ManagerChange> among(List<Agreement> agreements) {
        List<ManagerChange> changes = new ArrayList<>();
        for (int i = 1; i < agreements.size(); i++) {
            Agreement before = agreements.get(i - 1);
            Agreement after = agreements.get(i);
            if (before.compound() == after.compound() && before.manager() != after.manager()) {
                changes.add(new ManagerChange(
                        after.compound(),
                        after.name(),
                        after.street(),
                        after.from(),
                        before.managerName(),
                        after.managerName()));
            }
        }
        return changes;
    }

    /** Who manages a compound from a day on. */
    record Agreement(long compound, String name, String street, long manager, String managerName, LocalDate from) {}
}
