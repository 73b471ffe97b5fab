package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What is still open of an earlier month. */
public record Arrears(BillingMonth month, LocalDate dueOn, Money open) {

    /** Days past the due date; never negative. */
    public long daysOverdue(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }
}
