package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A bill in a list: whose, for which month, how much and what is open of it today. */
public record BillSummary(
        BillId id,
        BillNumber number,
        BillingMonth month,
        String compound,
        UnitId unit,
        String place,
        String payer,
        LocalDate dueOn,
        Money due,
        Money open) {

    public boolean isSettled() {
        return open.isZero();
    }

    public boolean isOverdue(LocalDate today) {
        return open.isPositive() && dueOn.isBefore(today);
    }
}
