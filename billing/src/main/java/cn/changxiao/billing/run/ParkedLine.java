package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ParkReason;
import cn.changxiao.property.estate.UnitId;

/** A unit that a run cannot bill, as it stands on the page. */
public record ParkedLine(
        UnitId unit, String compound, String place, ParkReason reason, BillingMonth first, BillingMonth last) {}
