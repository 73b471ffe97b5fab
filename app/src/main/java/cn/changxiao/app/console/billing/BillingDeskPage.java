package cn.changxiao.app.console.billing;

import cn.changxiao.billing.collection.RateBoard;
import cn.changxiao.billing.run.BillRunState;
import cn.changxiao.billing.run.BillRunSummary;
import java.util.List;
import java.util.Optional;

/** The newest month with bills, if there is one, and the newest runs. */
public record BillingDeskPage(Optional<RateBoard> board, List<BillRunSummary> runs) {

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
