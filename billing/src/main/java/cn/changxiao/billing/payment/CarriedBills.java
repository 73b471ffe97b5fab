package cn.changxiao.billing.payment;

import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.CompoundMonth;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.collection.HouseholdMonths;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A household-month whose arrears were carried to other units is settled when the last of them has paid. Their open
 * items are locked first, so that of two who pay at once exactly one settles it.
 */
@Singleton
class CarriedBills {

    private static final String BILLED_UNIT = "SELECT b.unit_id FROM billing_bill b WHERE b.bill_id = ?";

    private final Sql sql;
    private final CollectionMonths months;
    private final HouseholdMonths households;

    CarriedBills(Sql sql, CollectionMonths months, HouseholdMonths households) {
        this.sql = sql;
        this.months = months;
        this.households = households;
    }

    /** Needs the allocations written and the open items lowered by this transaction. */
    void settle(long issuer, List<AllocationRows.Line> lines) {
        Set<HouseholdMonth> carried = new TreeSet<>();
        for (AllocationRows.Line line : lines) {
            OpenItem item = line.allocation().item();
            if (item.isCarried() && item.item().isCounted()) {
                carried.add(new HouseholdMonth(sql.number(BILLED_UNIT, item.bill()), item.month()));
            }
        }
        if (carried.isEmpty()) {
            return;
        }
        // Each was due and open, since it has just been paid: only what is settled now is new.
        SortedMap<CompoundMonth, CollectionTotals> settled = new TreeMap<>();
        households
                .lock(issuer, carried)
                .forEach((key, now) ->
                        settled.put(key, CollectionTotals.households(0, now.householdsOnTime(), now.householdsLate())));
        months.change(issuer, settled);
    }
}
