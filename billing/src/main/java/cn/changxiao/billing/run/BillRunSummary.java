package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.property.money.Money;
import java.time.LocalDateTime;

/**
 * A run as it stands in the list, with how far posting has come.
 *
 * @param scope what it bills, in words
 * @param bills bills as previewed
 * @param parked unit months that cannot be billed
 */
public record BillRunSummary(
        BillRunId id,
        BillingMonth first,
        BillingMonth last,
        BillingCycle cycle,
        String scope,
        BillRunState state,
        long bills,
        Money due,
        long parked,
        long preparedBy,
        LocalDateTime preparedAt,
        BillRunProgress progress) {

    public int percentDone() {
        return progress.percent();
    }

    public int compounds() {
        return progress.compounds();
    }

    public int compoundsParked() {
        return progress.compoundsParked();
    }

    public long billsPosted() {
        return progress.billsPosted();
    }

    /** As in {@code 2026-11} or {@code 2026-01 至 2026-03}. */
    public String months() {
        return first.equals(last) ? first.toString() : first + " 至 " + last;
    }

    /** Whether a cycle of it begins after that month: such bills are paid in advance. */
    public boolean isAdvanceIn(BillingMonth current) {
        return last.isAfter(current) && (cycle == BillingCycle.MONTH || first.isAfter(current));
    }
}
