package cn.changxiao.app.console.refund;

import cn.changxiao.billing.refund.Refund;
import java.util.List;

/** What was paid back for one room, newest first. */
public record UnitRefundsPage(List<Refund> refunds) {

    public UnitRefundsPage {
        refunds = List.copyOf(refunds);
    }

    /** The room, if anything was paid back for it. */
    public String place() {
        return refunds.stream()
                .findFirst()
                .map(refund -> refund.compound() + " " + refund.place())
                .orElse("");
    }
}
