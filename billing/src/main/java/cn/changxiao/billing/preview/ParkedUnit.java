package cn.changxiao.billing.preview;

import cn.changxiao.billing.charge.ParkReason;
import cn.changxiao.billing.tariff.FeeItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * Items that a run cannot bill for a unit for one reason.
 *
 * @param first the first day that cannot be billed
 * @param last the last one; days between them may be billed
 * @param months how many months are touched
 */
public record ParkedUnit(
        long unit, Set<FeeItem> items, ParkReason reason, LocalDate first, LocalDate last, int months) {

    public ParkedUnit {
        items = Set.copyOf(items);
    }

    /** This with another item of the same month, or with a later month. */
    public ParkedUnit and(ParkedUnit next) {
        boolean isSameMonth = YearMonth.from(last).equals(YearMonth.from(next.last));
        EnumSet<FeeItem> all = EnumSet.copyOf(items);
        all.addAll(next.items);
        return new ParkedUnit(
                unit,
                all,
                reason,
                first.isBefore(next.first) ? first : next.first,
                last.isAfter(next.last) ? last : next.last,
                isSameMonth ? months : months + next.months);
    }
}
