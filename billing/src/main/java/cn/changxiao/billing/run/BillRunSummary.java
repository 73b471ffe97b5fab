package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.time.LocalDateTime;

/**
 * A run as it stands in the list, with how far posting has come.
 *
 * @param parked unit months that cannot be billed
 */
public record BillRunSummary(
        BillRunId id,
        BillingMonth first,
        BillingMonth last,
        BillRunState state,
        long bills,
        Money due,
        long parked,
        long preparedBy,
        LocalDateTime preparedAt,
        int compounds,
        int compoundsPosted,
        int compoundsParked,
        long billsPosted) {

    public int percentDone() {
        return compounds == 0 ? 100 : (compoundsPosted + compoundsParked) * 100 / compounds;
    }

    /** As in {@code 2026-11} or {@code 2026-01 至 2026-03}. */
    public String months() {
        return first.equals(last) ? first.toString() : first + " 至 " + last;
    }
}
