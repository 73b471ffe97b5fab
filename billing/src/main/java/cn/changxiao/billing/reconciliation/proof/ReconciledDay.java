package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** How far a day of an account is explained: entries and money by where they stand. */
public record ReconciledDay(
        LocalDate day,
        int entries,
        Money in,
        Money out,
        int matched,
        int suspense,
        int fees,
        int open,
        int certificates) {

    public boolean isExplained() {
        return open == 0;
    }
}
