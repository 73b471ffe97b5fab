package cn.changxiao.app.console.adjustment;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.adjustment.Adjustment;
import cn.changxiao.billing.adjustment.AdjustmentState;
import java.util.List;

/** Adjustments in one state; {@code user} may decide what others proposed. */
public record AdjustmentListPage(List<Adjustment> adjustments, AdjustmentState state, PageNumbers numbers, long user) {

    public AdjustmentListPage {
        adjustments = List.copyOf(adjustments);
    }

    public boolean canDecide(Adjustment adjustment) {
        return adjustment.state() == AdjustmentState.PROPOSED && adjustment.proposedBy() != user;
    }

    public static String tone(AdjustmentState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case APPROVED -> "good";
            case REJECTED -> "bad";
        };
    }
}
