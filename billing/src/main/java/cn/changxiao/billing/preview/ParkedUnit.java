package cn.changxiao.billing.preview;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ParkReason;

/** A unit that a run cannot bill in some of its months, and why. */
public record ParkedUnit(long unit, ParkReason reason, BillingMonth first, BillingMonth last, int months) {

    static ParkedUnit of(long unit, ParkReason reason, BillingMonth month) {
        return new ParkedUnit(unit, reason, month, month, 1);
    }

    ParkedUnit and(ParkedUnit other) {
        return new ParkedUnit(unit, reason, first, other.last, months + other.months);
    }
}
