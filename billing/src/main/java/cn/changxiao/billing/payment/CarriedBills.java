package cn.changxiao.billing.payment;

import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.collection.HouseholdMonths;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A household-month whose arrears were carried to other units is settled when the last of them has paid. Their open
 * items are locked first, so that of two who pay at once exactly one settles it.
 */
@Singleton
class CarriedBills {

    private static final String BILLED_UNIT = "SELECT b.unit_id FROM billing_bill b WHERE b.bill_id = ?";

    private final Sql sql;
    private final HouseholdMonths households;

    CarriedBills(Sql sql, HouseholdMonths households) {
        this.sql = sql;
        this.households = households;
    }

    /** Needs the allocations written and the open items lowered by this transaction. */
    void settle(long issuer, List<AllocationRows.Line> lines, CollectionChanges changes) {
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
        households
                .lock(issuer, carried)
                .forEach((cell, now) -> changes.households(cell, 0, now.householdsOnTime(), now.householdsLate()));
    }
}
