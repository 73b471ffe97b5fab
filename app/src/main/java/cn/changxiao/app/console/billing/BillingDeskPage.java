package cn.changxiao.app.console.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.run.BillRunState;
import cn.changxiao.billing.run.BillRunSummary;
import java.util.List;

/** The newest month with bills, or this one if there has been none, and the newest runs. */
public record BillingDeskPage(BillingMonth month, CollectionTotals totals, List<BillRunSummary> runs) {

    public boolean hasBills() {
        return !totals.due().isZero();
    }

    /** The colour of a run's state. */
    public static String tone(BillRunState state) {
        return switch (state) {
            case PREPARED -> "warn";
            case CANCELLED -> "neutral";
            case SIGNED -> "info";
            case POSTED -> "good";
        };
    }
}
