package cn.changxiao.billing.chunk;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.DaySet;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.tariff.FeeItem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What units were billed before, by whatever issuer: days by item, and the sequence numbers that are taken. */
final class BilledBefore {

    private static final Before NOTHING = new Before();

    private final Map<HouseholdMonth, Before> months = new HashMap<>();

    /** A line of a bill; its days count unless the bill is void or the line takes something off. */
    void add(HouseholdMonth key, FeeItem item, int sequence, DaySet days, boolean isOwn) {
        Before before = months.computeIfAbsent(key, first -> new Before());
        before.days.merge(item, days, DaySet::and);
        before.sequences.merge(item, sequence + 1, Math::max);
        before.isOwn |= isOwn;
    }

    Before of(long unit, BillingMonth month) {
        return months.isEmpty() ? NOTHING : months.getOrDefault(new HouseholdMonth(unit, month), NOTHING);
    }

    /** One unit and month. */
    static final class Before {

        private final Map<FeeItem, DaySet> days = new EnumMap<>(FeeItem.class);
        private final Map<FeeItem, Integer> sequences = new EnumMap<>(FeeItem.class);
        private boolean isOwn;

        Map<FeeItem, DaySet> days() {
            return days;
        }

        /** True if the issuer of the run billed something of it. */
        boolean isOwn() {
            return isOwn;
        }

        /** The first number that no line has. */
        int next(FeeItem item) {
            return sequences.getOrDefault(item, 0);
        }
    }
}
