package cn.changxiao.app.console.dispute;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.dispute.Dispute;
import cn.changxiao.billing.dispute.DisputeState;
import java.util.List;

/** A page of objections, the open ones first. */
public record DisputeListPage(List<Dispute> disputes, PageNumbers numbers) {

    public static String tone(DisputeState state) {
        return switch (state) {
            case OPEN -> "warn";
            case UPHELD -> "good";
            case REJECTED -> "bad";
            case WITHDRAWN -> "neutral";
        };
    }
}
